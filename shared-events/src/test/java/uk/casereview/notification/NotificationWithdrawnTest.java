package uk.casereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.NotifiabilityEvent.NotificationWithdrawn;
import uk.casereview.shared.SealedText;

class NotificationWithdrawnTest {
    private static final LocalDate RECORDED_ON = LocalDate.of(2026, 2, 19);

    @Test
    void itTakesEffectOnTheDayItSaysOrElseWhenItWasRecorded() {
        LocalDate earlier = RECORDED_ON.minusDays(3);

        assertThat(withdrawn(earlier).effectiveOn(RECORDED_ON)).isEqualTo(earlier);
        assertThat(withdrawn(null).effectiveOn(RECORDED_ON)).isEqualTo(RECORDED_ON);
    }

    private static NotificationWithdrawn withdrawn(@Nullable LocalDate on) {
        return new NotificationWithdrawn(new SealedText(new UUID(0, 1), "sealed", 30), null, List.of(), on);
    }
}
