package uk.casereview.rapidreview;

import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.Outcomes.Settled;

/**
 * Whether the Panel's answer leaves what was decided locally as it is. §7.4: "The Panel advises; local partners remain
 * decision-makers except for national reviews"; an answer that takes no side contradicts nothing.
 */
final class AgreementPolicy {
    private AgreementPolicy() {}

    static boolean agrees(PanelResponse response, Outcomes outcomes) {
        Settled determination = outcomes.determination();
        ReviewOutcome local = determination == null ? null : determination.outcome();
        return switch (response) {
            case AGREES, MORE_INFORMATION, QUALITY_FEEDBACK_ONLY -> true;
            case SUGGESTS_LCSPR -> isLcspr(local);
            case SUGGESTS_NO_LCSPR -> !isLcspr(local);
            case NATIONAL_REVIEW_DECIDED -> local != null && local.nationalReviewSuggested();
        };
    }

    private static boolean isLcspr(@Nullable ReviewOutcome outcome) {
        return outcome != null && outcome.outcome() == Outcome.LCSPR;
    }
}
