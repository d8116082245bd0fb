package uk.casereview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;

/** What is asked about many cases. */
public sealed interface TrackerQuery {
    /**
     * The cases the reader may see, filtered, sorted, one page of them.
     *
     * @param clockStatus cases with at least one clock that reads so today
     * @param year the calendar year of the incident; where nobody knows when it was, of its referral
     * @param irregular cases in which something was recorded against a rule (§15.1-1), and no others
     * @param text part of a case reference
     * @param page counted from 0
     */
    record FindCases(
            Actor reader,
            @Nullable PartnershipCode partnership,
            @Nullable NotificationStage notification,
            @Nullable RapidReviewStage rapidReview,
            @Nullable PracticeReviewStage practiceReview,
            @Nullable String category,
            @Nullable ClockStatus clockStatus,
            @Nullable AgencyCode agency,
            @Nullable Integer year,
            boolean irregular,
            @Nullable String text,
            Sort sort,
            boolean descending,
            int page,
            int size)
            implements TrackerQuery {
        public static final int LARGEST_PAGE = 200;

        public FindCases {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }

        /** Every case the reader may see, newest reference first. */
        public static FindCases all(Actor reader) {
            return new FindCases(
                    reader, null, null, null, null, null, null, null, null, false, null, Sort.CASE_REF, true, 0, 50);
        }
    }

    /** By what cases can be put in order. */
    enum Sort {
        CASE_REF,
        CATEGORY,
        STAGE_SINCE,
        NEXT_DUE,
        UPDATED
    }

    /**
     * One page.
     *
     * @param total of all pages
     * @param position the last place in the log the answer takes into account
     */
    record CasePage(List<CaseRow> rows, long total, int page, int size, long position, Instant freshAt) {}

    /**
     * One case, with what depends on the day it is looked at.
     *
     * @param plans those that count by themselves, with their colours (§10.3)
     * @param nextMeeting the next one that has the case on its agenda
     */
    record CaseRow(
            CaseSummary summary,
            List<ClockReading> clocks,
            List<PlanReading> plans,
            @Nullable LocalDate nextMeeting,
            long daysInStage) {}
}
