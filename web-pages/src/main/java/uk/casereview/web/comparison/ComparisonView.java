package uk.casereview.web.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.CaseQuery.CaseComparison;
import uk.casereview.timeline.CaseQuery.Difference;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;
import uk.casereview.web.PageError;
import uk.casereview.web.People;
import uk.casereview.web.TextReader;
import uk.casereview.web.form.FormWords;

/**
 * Two moments of one case, side by side.
 *
 * @param compared null while nothing is compared
 */
public record ComparisonView(
        CaseRef caseRef, Asked asked, @Nullable Both compared) {

    public List<PageError> errors() {
        return asked.errors();
    }

    public boolean isFailed() {
        return !asked.errors().isEmpty();
    }

    /**
     * What came of it.
     *
     * @param later null: now
     * @param nothingThen whether nothing was known of the case at the earlier moment
     * @param between what was recorded in between, in its order
     */
    public record Both(
            String earlier,
            String earlierAddress,
            @Nullable String later,
            String laterAddress,
            boolean nothingThen,
            List<Part> parts,
            int differences,
            List<Recorded> between,
            People people,
            String freshAt) {}

    /** The differences in one part of the case. */
    public record Part(String title, List<Row> rows) {}

    /**
     * One difference.
     *
     * @param change the key of whether it came, went or is another
     */
    public record Row(
            Place place,
            String change,
            @Nullable Said before,
            @Nullable Said after) {}

    /** What was recorded in between. */
    public record Recorded(
            String title,
            String on,
            String recordedAt,
            UserId by,
            Role role,
            @Nullable AgencyCode agency) {}

    static ComparisonView of(
            CaseRef caseRef,
            Asked asked,
            @Nullable CaseComparison compared,
            People people,
            TextReader texts,
            FormWords words) {
        Instant earlier = asked.earlier();
        return new ComparisonView(
                caseRef,
                asked,
                compared == null || earlier == null
                        ? null
                        : both(caseRef, earlier, asked.later(), compared, people, texts, words));
    }

    private static Both both(
            CaseRef caseRef,
            Instant earlier,
            @Nullable Instant later,
            CaseComparison compared,
            People people,
            TextReader texts,
            FormWords words) {
        return new Both(
                Days.moment(earlier),
                "/cases/" + caseRef + "?at=" + earlier,
                later == null ? null : Days.moment(later),
                later == null ? "/cases/" + caseRef : "/cases/" + caseRef + "?at=" + later,
                compared.earlier().position() < 0,
                parts(compared.differences(), people, texts, words),
                compared.differences().size(),
                between(compared.recordedBetween()),
                people,
                Days.seconds(compared.later().freshAt()));
    }

    private static List<Part> parts(List<Difference> differences, People people, TextReader texts, FormWords words) {
        Map<String, List<Row>> byPart = new LinkedHashMap<>();
        for (Difference difference : differences) {
            Row row = row(difference, people, texts, words);
            byPart.computeIfAbsent(row.place().part(), _ -> new ArrayList<>()).add(row);
        }
        return byPart.entrySet().stream()
                .map(part -> new Part(part.getKey(), List.copyOf(part.getValue())))
                .toList();
    }

    private static Row row(Difference difference, People people, TextReader texts, FormWords words) {
        String change = difference.before() == null
                ? "comparison.came"
                : difference.after() == null ? "comparison.went" : "comparison.changed";
        return new Row(
                Place.of(difference.place(), words),
                change,
                Said.of(difference.before(), people, texts, words),
                Said.of(difference.after(), people, texts, words));
    }

    private static List<Recorded> between(List<TimelineEntry> entries) {
        return entries.stream()
                .map(entry -> new Recorded(
                        "event." + entry.type(),
                        Days.day(entry.effectiveOn()),
                        Days.moment(entry.recordedAt()),
                        entry.actor().userId(),
                        entry.actor().role(),
                        entry.actor().agency()))
                .toList();
    }
}
