package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.AccessScope;
import uk.casereview.notification.CaseSharingEvent.CaseAccessGranted;
import uk.casereview.notification.CaseSharingEvent.CaseAccessRevoked;
import uk.casereview.notification.CaseSharingEvent.LeadTransferred;
import uk.casereview.notification.Grantee;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.notification.NotificationEvent;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;

/** G2: "same partnership (or has cross-area grant)". */
class SharingTest {
    private static final UUID GRANT = new UUID(1, 1);
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final PartnershipCode SCSP = new PartnershipCode("SCSP");
    private static final Actor GUEST = new Actor(WMP, Role.AGENCY_LEAD, SCSP, agency("WMP"), null);

    @Test
    void aPartnershipAnAgencyOfItOrAPersonMayContribute() {
        assertThat(granted(new Grantee(SCSP, null, null), null).admits(GUEST, TODAY))
                .isTrue();
        assertThat(granted(new Grantee(SCSP, agency("WMP"), null), null).admits(GUEST, TODAY))
                .isTrue();
        assertThat(granted(new Grantee(null, null, WMP), null).admits(GUEST, TODAY))
                .isTrue();
    }

    @Test
    void othersMayNot() {
        assertThat(granted(new Grantee(BSCP, null, null), null).admits(GUEST, TODAY))
                .isFalse();
        assertThat(granted(new Grantee(null, agency("WMP"), null), null).admits(GUEST, TODAY))
                .isFalse();
        assertThat(granted(new Grantee(SCSP, agency("SMBC"), null), null).admits(GUEST, TODAY))
                .isFalse();
        assertThat(granted(new Grantee(null, null, BCT), null).admits(GUEST, TODAY))
                .isFalse();
        assertThat(after(new CaseAccessGranted(GRANT, new Grantee(SCSP, null, null), AccessScope.READ, null))
                        .admits(GUEST, TODAY))
                .isFalse();
        assertThat(after(new NotificationClosed()).admits(GUEST, TODAY)).isFalse();
    }

    @Test
    void untilTheirDayOrUntilItIsRevoked() {
        Sharing granted = granted(new Grantee(SCSP, null, null), TODAY);

        assertThat(granted.admits(GUEST, TODAY)).isTrue();
        assertThat(granted.admits(GUEST, TODAY.plusDays(1))).isFalse();
        assertThat(Sharing.evolve(granted, recorded(new CaseAccessRevoked(GRANT, null)))
                        .admits(GUEST, TODAY))
                .isFalse();
    }

    @Test
    void soMayWhoLeadsFromThatDayOn() {
        Sharing transferred = after(new LeadTransferred(BSCP, SCSP, TODAY));

        assertThat(transferred.admits(GUEST, TODAY)).isTrue();
        assertThat(transferred.admits(GUEST, TODAY.minusDays(1))).isFalse();
        assertThat(transferred.admits(new Actor(WMP, Role.AGENCY_LEAD, BSCP, agency("WMP"), null), TODAY))
                .isFalse();
    }

    private static Sharing granted(Grantee grantee, @Nullable LocalDate until) {
        return after(new CaseAccessGranted(GRANT, grantee, AccessScope.CONTRIBUTE, until));
    }

    private static Sharing after(NotificationEvent event) {
        return Sharing.evolve(null, recorded(event));
    }

    private static Recorded recorded(NotificationEvent event) {
        Envelope envelope = new Envelope(
                BSCP,
                AGGREGATE,
                CASE,
                TODAY,
                Instant.EPOCH,
                RecordingMode.LIVE,
                GUEST,
                new CommandId(GRANT),
                null,
                GRANT,
                null,
                null,
                Map.of());
        return new Recorded(event, envelope, 0);
    }
}
