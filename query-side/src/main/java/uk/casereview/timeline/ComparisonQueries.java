package uk.casereview.timeline;

import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.query.Differences;
import uk.casereview.query.EventForms;
import uk.casereview.timeline.CaseQuery.CaseComparison;
import uk.casereview.timeline.CaseQuery.FindCase;
import uk.casereview.timeline.CaseQuery.FindComparison;
import uk.casereview.timeline.CaseQuery.FindTimeline;
import uk.casereview.timeline.CaseQuery.ReadAt;

/** Compares what is known of a case at two moments, as far as the reader may read it. */
@Component
class ComparisonQueries {
    /** What tells the members of a list apart, the plainest first. */
    private static final List<String> NAMES = List.of("kind", "childRef", "agency", "section", "code");

    /** What tells of the reading and not of the case. */
    private static final List<String> OF_THE_READING = List.of("readAt", "versions", "keptFromPapers");

    private final CaseQueries cases;
    private final EventForms forms;

    ComparisonQueries(CaseQueries cases, EventForms forms) {
        this.cases = cases;
        this.forms = forms;
    }

    @QueryHandler
    CaseComparison on(FindComparison query) {
        Instant earlier = query.earlier();
        CaseDetails after = cases.on(new FindCase(query.reader(), query.caseRef(), query.later(), null));
        var timeline = cases.on(new FindTimeline(query.reader(), query.caseRef(), query.later()));
        List<TimelineEntry> between = timeline.entries().stream()
                .filter(entry -> entry.knownAt().isAfter(earlier))
                .toList();
        CaseDetails before = between.size() == timeline.entries().size()
                ? null
                : cases.on(new FindCase(query.reader(), query.caseRef(), earlier, null));
        return new CaseComparison(
                query.caseRef(),
                before == null ? new ReadAt(-1, after.readAt().freshAt(), earlier, null) : before.readAt(),
                after.readAt(),
                Differences.between(form(before), form(after), NAMES, forms::plain),
                between);
    }

    private ObjectNode form(@Nullable CaseDetails details) {
        ObjectNode form = forms.tree(details);
        form.remove(OF_THE_READING);
        return form;
    }
}
