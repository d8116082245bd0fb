package uk.casereview.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.casereview.deliberation.Bodies;
import uk.casereview.partnership.Adopted;
import uk.casereview.partnership.ChangePreview.ChangedThreshold;
import uk.casereview.partnership.Thresholds;
import uk.casereview.register.Register;

class ThresholdPreviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Register BEFORE = Bodies.birmingham();

    @Test
    void tellsThoseThatWouldBeOthers() {
        Register after = BEFORE.evolve(Adopted.anew(BEFORE.on(DAY).policy(), DAY, new Thresholds(30, 5, 3)));

        assertThat(ThresholdPreview.of(BEFORE.on(DAY), after.on(DAY)))
                .containsExactly(
                        new ChangedThreshold("leastReasonLength", 20, 30),
                        new ChangedThreshold("monthsToImpactReview", 6, 3));
        assertThat(ThresholdPreview.of(BEFORE.on(DAY.minusDays(1)), after.on(DAY.minusDays(1))))
                .isEmpty();
    }

    @Test
    void beforeTheFirstPolicyTheDocumentsHold() {
        assertThat(ThresholdPreview.of(Register.EMPTY.on(DAY), BEFORE.on(DAY))).isEmpty();
    }
}
