package uk.casereview.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.AuditQuery.TrailPage;
import uk.casereview.audit.TrailLine;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.timeline.DecisionQuery.FindDecisions;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.filter.FilterForm;

/**
 * One page of the audit trail, newest first.
 *
 * @param first where it begins; null where this is the beginning
 * @param next where older lines are; null where there are none
 */
public record TrailView(
        PartnershipCode partnership,
        FilterForm filter,
        List<Line> lines,
        @Nullable String first,
        @Nullable String next,
        String csv,
        String jsonLines,
        People people,
        String freshAt) {

    /**
     * One event.
     *
     * @param action the key of what became true
     * @param byTheService whether an earlier event made the service do so
     * @param decision the address of the decision it puts on record or is about
     * @param late whether it was recorded more than five working days after it was so
     */
    public record Line(
            String at,
            String action,
            UserId by,
            Role role,
            @Nullable AgencyCode agency,
            @Nullable UserId onBehalfOf,
            @Nullable CaseRef caseRef,
            String effectiveOn,
            int lag,
            boolean late,
            boolean byTheService,
            @Nullable String decision,
            String eventId,
            long position) {}

    static TrailView of(PartnershipCode partnership, TrailSelection selection, TrailPage page, People people) {
        String next = page.next();
        return new TrailView(
                partnership,
                selection.form(),
                page.lines().stream().map(TrailView::line).toList(),
                selection.cursor() == null ? null : selection.first(),
                next == null || !page.more() ? null : selection.further(next),
                selection.file("csv"),
                selection.file("jsonl"),
                people,
                Days.seconds(page.freshAt()));
    }

    private static Line line(TrailLine line) {
        CaseRef caseRef = line.caseRef();
        return new Line(
                Days.moment(line.recordedAt()),
                "event." + line.type(),
                line.userId(),
                line.role(),
                line.agency(),
                line.onBehalfOf(),
                caseRef,
                Days.day(line.effectiveOn()),
                line.lagWorkingDays(),
                line.lagWorkingDays() > FindDecisions.LATE_AFTER_WORKING_DAYS,
                line.causationId() != null,
                line.decisionId() == null || caseRef == null
                        ? null
                        : "/decisions/" + line.decisionId() + "?case=" + caseRef,
                line.eventId().toString(),
                line.position());
    }
}
