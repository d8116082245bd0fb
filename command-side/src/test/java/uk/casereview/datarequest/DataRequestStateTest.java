package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.datarequest.Dossier.*;

import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.ApproveErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

class DataRequestStateTest {
    @Test
    void whatDoesNotFollowIsNoHistory() {
        DataRequestState requested = opened(DataRequestKind.ERASURE).state();

        assertThatThrownBy(() -> DataRequestState.evolve(requested, new ErasureApproved(SECOND)))
                .isInstanceOf(ClassCastException.class);
    }

    /** Earlier releases closed a request whose erasure was approved, and destroyed nothing. */
    @Test
    void anApprovedErasureThatWasClosedIsStillCertifiedOnce() {
        DataRequestState approved = decided(DataRequestKind.ERASURE, DataRequestDecision.GRANTED)
                .by(SECOND)
                .then(new ApproveErasure(REQUEST))
                .state();
        Dossier closed = new Dossier(
                DataRequestState.evolve(approved, new DataRequestClosed(TODAY, false, true, null)),
                FIRST,
                NOW,
                false,
                null);

        assertThat(closed.events(certify())).hasSize(1);
        assertThat(closed.then(certify()).refusal(certify()))
                .isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "CLOSED"));
        assertThat(closed.refusal(close())).isEqualTo(Refusal.of(RefusalCode.INVALID_STATE, "stage", "CLOSED"));
    }

    @Test
    void aHoldThatIsPlacedAgainIsInForceAgain() {
        Dossier lifted = opened(DataRequestKind.LEGAL_HOLD).then(closeFor(TEXT));

        assertThat(lifted.then(open(DataRequestKind.LEGAL_HOLD)).state()).isInstanceOf(DataRequestState.OnHold.class);
    }
}
