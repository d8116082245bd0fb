package uk.casereview.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AccessKind;
import uk.casereview.access.AccessLine;
import uk.casereview.access.AccessQuery.AccessPage;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.filter.FilterForm;

/**
 * One page of the access log, newest first.
 *
 * @param first where it begins; null where this is the beginning
 * @param next where older lines are; null where there are none
 */
public record AccessView(
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
     * One request.
     *
     * @param home the partnership of a reader from another one; null: this one
     * @param asked method and address
     */
    public record Line(
            String at,
            UserId by,
            Role role,
            @Nullable AgencyCode agency,
            @Nullable PartnershipCode home,
            AccessKind kind,
            String asked,
            @Nullable CaseRef caseRef,
            List<TextKind> texts,
            Purpose purpose,
            boolean purposeStated) {
        /** Nobody was signed in, so that there is neither a reader nor a purpose to tell. */
        public boolean unknown() {
            return kind == AccessKind.NOT_SIGNED_IN;
        }

        /** Nothing was shown. */
        public boolean refused() {
            return kind == AccessKind.REFUSED || unknown();
        }
    }

    static AccessView of(PartnershipCode partnership, AccessSelection selection, AccessPage page, People people) {
        String next = page.next();
        return new AccessView(
                partnership,
                selection.form(),
                page.lines().stream().map(line -> line(line, partnership)).toList(),
                selection.cursor() == null ? null : selection.first(),
                next == null || !page.more() ? null : selection.further(next),
                selection.file("csv"),
                selection.file("jsonl"),
                people,
                Days.seconds(page.freshAt()));
    }

    private static Line line(AccessLine line, PartnershipCode own) {
        return new Line(
                Days.moment(line.recordedAt()),
                line.userId(),
                line.role(),
                line.agency(),
                line.partnership().equals(own) ? null : line.partnership(),
                line.kind(),
                line.asked(),
                line.caseRef(),
                line.texts(),
                line.purpose(),
                line.purposeStated());
    }
}
