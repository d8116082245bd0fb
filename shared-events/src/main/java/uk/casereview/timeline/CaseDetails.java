package uk.casereview.timeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockReading;
import uk.casereview.timeline.CaseQuery.ReadAt;
import uk.casereview.tracker.CaseSummary;

/**
 * Everything about one case, each fact as the event that stated it.
 *
 * @param legacy whether it is a case of old, which is read and not worked on (OQ-20)
 * @param plans in the order in which they were made
 * @param lookedAtBy the reviews of other cases that look at this one too
 * @param keptFromPapers whether the reader's own conflict of interest on an item still to be decided closes its text (IG8)
 * @param versions the version of each aggregate, by its feature name; of a plan with its id behind it
 */
public record CaseDetails(
        CaseSummary summary,
        boolean legacy,
        @Nullable NotificationDetails notification,
        @Nullable RapidReviewDetails rapidReview,
        @Nullable PracticeReviewDetails practiceReview,
        List<PlanDetails> plans,
        CaseFileDetails file,
        List<ClockReading> clocks,
        List<DecisionEntry> decisions,
        List<LookedAtBy> lookedAtBy,
        boolean keptFromPapers,
        Map<String, Long> versions,
        ReadAt readAt) {}
