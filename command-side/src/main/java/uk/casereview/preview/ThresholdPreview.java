package uk.casereview.preview;

import java.util.List;
import java.util.stream.Stream;
import uk.casereview.partnership.ChangePreview.ChangedThreshold;
import uk.casereview.partnership.Thresholds;
import uk.casereview.register.PartnershipOnDate;

/** the thresholds in force before a change and after it. */
final class ThresholdPreview {
    private ThresholdPreview() {}

    /** Those that are others. */
    static List<ChangedThreshold> of(PartnershipOnDate before, PartnershipOnDate after) {
        Thresholds now = inForce(before);
        Thresholds then = inForce(after);
        return Stream.of(
                        new ChangedThreshold("leastReasonLength", now.leastReasonLength(), then.leastReasonLength()),
                        new ChangedThreshold("smallestCountShown", now.smallestCountShown(), then.smallestCountShown()),
                        new ChangedThreshold(
                                "monthsToImpactReview", now.monthsToImpactReview(), then.monthsToImpactReview()))
                .filter(threshold -> threshold.before() != threshold.after())
                .toList();
    }

    private static Thresholds inForce(PartnershipOnDate partnership) {
        return partnership.register().settings().hasPolicy()
                ? partnership.policy().thresholdsInForce()
                : Thresholds.STANDARD;
    }
}
