package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.UserId;

/** What is asked about decisions. */
public sealed interface DecisionQuery {
    /**
     * Decisions of cases the reader may see, latest first.
     *
     * @param from first day of decision
     * @param to last day of decision
     * @param agency one that was present
     * @param person one who was present, voted, presided or recorded
     * @param unconfirmed only those that who presided has still to confirm
     * @param lateConflict only those flagged for a conflict that came out late
     * @param recordedLate only those recorded more than five working days after they were taken
     */
    record FindDecisions(
            Actor reader,
            @Nullable CaseRef caseRef,
            @Nullable Body body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AgencyCode agency,
            @Nullable UserId person,
            boolean unconfirmed,
            boolean lateConflict,
            boolean recordedLate,
            int page,
            int size)
            implements DecisionQuery {
        public static final int LARGEST_PAGE = 200;
        /** §11.7: "recording lag > 5 WD". */
        public static final int LATE_AFTER_WORKING_DAYS = 5;

        public FindDecisions {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }

        /** The same, as many rows at a time as there may be. */
        public FindDecisions ofLargestPage() {
            return new FindDecisions(
                    reader,
                    caseRef,
                    body,
                    from,
                    to,
                    agency,
                    person,
                    unconfirmed,
                    lateConflict,
                    recordedLate,
                    0,
                    LARGEST_PAGE);
        }

        public static FindDecisions of(Actor reader, CaseRef caseRef) {
            return new FindDecisions(
                    reader, caseRef, null, null, null, null, null, false, false, false, 0, LARGEST_PAGE);
        }
    }

    /** One page. */
    record DecisionPage(List<ListedDecision> rows, long total, int page, int size, long position, Instant freshAt) {}

    /**
     * One decision as listed.
     *
     * @param lagWorkingDays from the decision to its record
     * @param receipt null for the moment until the audit log has taken the event in which it was recorded
     */
    record ListedDecision(
            DecisionEntry entry,
            int lagWorkingDays,
            @Nullable DecisionReceipt receipt) {}

    /**
     * Where in the audit log the event stands in which a decision was recorded.
     *
     * @param proof where its proof and receipt are read
     */
    record DecisionReceipt(UUID eventId, long leafIndex, String proof) {
        /**
         * Of the event in which it was recorded.
         *
         * @param eventId null where it is in no audit log, or not yet
         */
        public static @Nullable DecisionReceipt of(@Nullable UUID eventId, long leafIndex) {
            return eventId == null ? null : new DecisionReceipt(eventId, leafIndex, "/api/audit/proofs/" + eventId);
        }
    }
}
