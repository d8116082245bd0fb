package uk.casereview.web.casefile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.shared.DecisionId;
import uk.casereview.timeline.NotificationDetails;
import uk.casereview.timeline.RapidReviewDetails;

/** What the decisions of a case say, as keys of words; the decision record itself tells only how they came about. */
final class DecidedWords {
    private DecidedWords() {}

    static Map<DecisionId, String> of(@Nullable NotificationDetails notification, @Nullable RapidReviewDetails review) {
        Map<DecisionId, String> words = new HashMap<>();
        var decided = notification == null ? null : notification.decided();
        if (decided != null) {
            words.put(decided.decision().decisionId(), TimelineDetail.notifiability(decided.notifiable()));
        }
        var recommended = review == null ? null : review.recommended();
        if (recommended != null) {
            words.put(recommended.decision().decisionId(), outcome(recommended.outcome()));
        }
        var determined = review == null ? null : review.determined();
        if (determined != null) {
            words.put(determined.decision().decisionId(), outcome(determined.outcome()));
        }
        return words;
    }

    private static String outcome(ReviewOutcome outcome) {
        return "outcome." + outcome.outcome();
    }
}
