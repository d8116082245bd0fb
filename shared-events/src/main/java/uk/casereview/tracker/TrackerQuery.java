package uk.casereview.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanReading;
import uk.casereview.actionplan.Rag;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockReading;
import uk.casereview.clock.ClockStatus;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.ThemeCode;

/** What is asked about many cases. */
public sealed interface TrackerQuery {
    /**
     * The cases the reader may see, filtered, sorted, one page of them.
     *
     * @param clockStatus cases with at least one clock that reads so today
     * @param theme cases with a learning point or a recommendation of this theme
     * @param year the reporting year of the incident, named by its end (§11.5); where nobody knows when it was, of its referral
     * @param rag cases with a plan that counts and has this colour today
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
            @Nullable ThemeCode theme,
            @Nullable Integer year,
            @Nullable Rag rag,
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

        /** Whether it asks for what is kept beside the figures. */
        public boolean asksFigures() {
            return theme != null || rag != null;
        }

        /** Every case the reader may see, newest reference first. */
        public static FindCases all(Actor reader) {
            return new FindCases(
                    reader,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    Sort.CASE_REF,
                    true,
                    0,
                    50);
        }
    }

    /**
     * The missed deadlines the reader is to be told of (PM10), as long as what they measure is not done.
     *
     * @param roles all that the reader has in the partnership
     */
    record FindMissedDeadlines(Actor reader, Set<Role> roles, int page, int size) implements TrackerQuery {
        public FindMissedDeadlines {
            if (page < 0 || size < 1 || size > FindCases.LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + FindCases.LARGEST_PAGE + " rows");
            }
        }
    }

    /** The cases in which something waits for the reader in this capacity, the soonest due first (§11.1, §2.2). */
    record FindWork(Actor reader, int page, int size) implements TrackerQuery {
        public FindWork {
            if (page < 0 || size < 1 || size > FindCases.LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + FindCases.LARGEST_PAGE + " rows");
            }
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

    /** One page, the longest missed first. */
    record MissedDeadlinePage(
            List<MissedDeadline> rows, long total, int page, int size, long position, Instant freshAt) {}

    /**
     * A date that has passed while what it measures was not done.
     *
     * @param caseId null: the partnership owes it as such (C9, C12)
     * @param caseRef null where the case is
     * @param toldAt when the service said so
     */
    record MissedDeadline(
            @Nullable UUID caseId,
            @Nullable CaseRef caseRef,
            PartnershipCode partnership,
            ClockKind kind,
            LocalDate dueOn,
            Instant toldAt) {}

    /** One page of what waits for somebody. */
    record WorkPage(List<WorkRow> rows, long total, int page, int size, long position, Instant freshAt) {}

    /** A case, and what waits in it for the one who asked. */
    record WorkRow(CaseRow row, List<Work> work) {}

    /**
     * One thing to do.
     *
     * @param task what a process asks for; null where it is no process that asks
     * @param dueOn its own date; null where it has none beside the case's clocks
     */
    record Work(
            WorkKind kind,
            @Nullable TaskKind task,
            @Nullable LocalDate dueOn) {}

    /** Why something waits for somebody. */
    enum WorkKind {
        /** Their role acts next in the case. */
        NEXT_STEP,
        /** A process has asked their role. */
        TASK,
        /** Their agency was asked for information and has not sent it. */
        RETURN,
        /** Actions are open in a case of their agency. */
        ACTIONS,
        /** Somebody has to verify what was completed. */
        VERIFICATION,
        /** Whoever presided has to stand behind a decision that a clerk has typed. */
        CONFIRMATION
    }
}
