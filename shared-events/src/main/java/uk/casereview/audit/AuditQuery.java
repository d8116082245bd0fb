package uk.casereview.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;

/** What is asked of the audit trail and about one decision. */
public sealed interface AuditQuery {
    Actor reader();

    /**
     * Lines of the reader's own partnership, by their place in the log.
     *
     * @param after the last place that was read already; null: from the beginning of the order
     */
    record FindTrail(
            Actor reader,
            TrailFilter filter,
            boolean newestFirst,
            @Nullable Long after,
            int size) implements AuditQuery {
        public static final int LARGEST_PAGE = 500;

        public FindTrail {
            if (size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " lines");
            }
        }
    }

    /**
     * The answer to FindTrail.
     *
     * @param more whether there were further lines when it was read
     * @param next where to go on, also later, when more has been recorded; null where nothing has been read yet
     * @param position the last place in the log that is taken into account
     */
    record TrailPage(
            List<TrailLine> lines, boolean more, @Nullable String next, long position, Instant freshAt) {}

    /**
     * How one decision came about, and what became of it.
     *
     * @param caseRef of which case, where the id stands in several; null: the first
     */
    record FindDecisionAudit(
            Actor reader, DecisionId decisionId, @Nullable CaseRef caseRef) implements AuditQuery {}
}
