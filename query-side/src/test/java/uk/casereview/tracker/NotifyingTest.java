package uk.casereview.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.notification.PartnerView.DO_NOT;
import static uk.casereview.notification.PartnerView.NEUTRAL;
import static uk.casereview.notification.PartnerView.NOTIFY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotifyingTest {
    @Test
    void aPartnerAgainstWhatIsNotifiedDisputesIt() {
        for (NotificationStage stage :
                EnumSet.of(NotificationStage.TO_BE_NOTIFIED, NotificationStage.NOTIFIED, NotificationStage.CLOSED)) {
            assertThat(Notifying.disputed(stage, List.of(NOTIFY, DO_NOT))).isTrue();
            assertThat(Notifying.disputed(stage, List.of(NOTIFY, NEUTRAL))).isFalse();
        }
    }

    @Test
    void aPartnerForWhatIsNotNotifiedDisputesIt() {
        for (NotificationStage stage : EnumSet.of(NotificationStage.NOT_NOTIFIED, NotificationStage.WITHDRAWN)) {
            assertThat(Notifying.disputed(stage, List.of(NOTIFY))).isTrue();
            assertThat(Notifying.disputed(stage, List.of(DO_NOT, NEUTRAL))).isFalse();
        }
    }

    @Test
    void untilItIsDecidedPartnersDifferFromOneAnother() {
        assertThat(Notifying.disputed(null, List.of(NOTIFY, DO_NOT))).isTrue();
        assertThat(Notifying.disputed(NotificationStage.REFERRED, List.of(DO_NOT, NEUTRAL)))
                .isFalse();
        assertThat(Notifying.disputed(NotificationStage.UNDER_CONSIDERATION, List.of(NOTIFY)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyDisputesWhatNobodyHasAViewOn(NotificationStage stage) {
        assertThat(Notifying.disputed(stage, Set.of())).isFalse();
    }
}
