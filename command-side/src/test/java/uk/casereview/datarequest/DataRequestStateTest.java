package uk.casereview.datarequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.datarequest.Dossier.*;

import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;

class DataRequestStateTest {
    @Test
    void whatDoesNotFollowIsNoHistory() {
        DataRequestState requested = opened(DataRequestKind.ERASURE).state();

        assertThatThrownBy(() -> DataRequestState.evolve(requested, new ErasureApproved(SECOND)))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void aHoldThatIsPlacedAgainIsInForceAgain() {
        Dossier lifted = opened(DataRequestKind.LEGAL_HOLD).then(closeFor(TEXT));

        assertThat(lifted.then(open(DataRequestKind.LEGAL_HOLD)).state()).isInstanceOf(DataRequestState.OnHold.class);
    }
}
