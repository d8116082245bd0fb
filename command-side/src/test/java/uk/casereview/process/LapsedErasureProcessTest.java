package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.LapseErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.DisposalProposed;
import uk.casereview.datarequest.DataRequestEvent.ErasureLapsed;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.datarequest.Requester;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Doomed;
import uk.casereview.shared.PersonalText;

/** §10.5 IG5: what was to go because its time was over stays where it is to be kept again. */
class LapsedErasureProcessTest extends ErasuresDecided {
    @Test
    void whatIsToBeKeptAgainIsNotDestroyedForItsAge() {
        asked(DataRequestKind.RETENTION_ENDED, null);
        keptAgain = true;
        assertThat(approve()).containsExactly(instructed(new LapseErasure(REQUEST)));
        assertThat(destroyed).isEmpty();

        // somebody's right to be forgotten does not ask for how long the case is kept
        streams.clear();
        asked(CHILD);
        assertThat(approve()).containsExactly(certify(Set.of(CHILD.value())));
    }

    @Test
    void whatIsStillDueIsDestroyed() {
        asked(DataRequestKind.RETENTION_ENDED, null);

        assertThat(approve()).containsExactly(certify(Set.of(NOTIFICATION.value())));
    }

    /** The hold is lifted after years, and the case was taken up meanwhile. */
    @Test
    void whatWasTakenUpUnderAHoldIsNotDestroyedWhenItIsLifted() {
        asked(DataRequestKind.RETENTION_ENDED, null);
        happened(HOLD, opened(DataRequestKind.LEGAL_HOLD, null));
        assertThat(approve()).isEmpty();
        keptAgain = true;
        happened(HOLD, LIFTED);
        assertThat(process.on(in(HOLD, "DataRequest", LIFTED))).containsExactly(instructed(new LapseErasure(REQUEST)));

        process.on(in(REQUEST.value(), "DataRequest", new ErasureLapsed(DAY, null)));
        assertThat(process.on(in(HOLD, "DataRequest", LIFTED))).isEmpty();
        assertThat(destroyed).isEmpty();
    }

    @Test
    void whatHasBegunIsFinishedThoughTheCaseIsToBeKeptAgain() {
        asked(DataRequestKind.RETENTION_ENDED, null);
        keptAgain = true;
        begun = true;

        assertThat(approve()).containsExactly(certify(Set.of(NOTIFICATION.value())));
    }

    /** Decision 43: what the request asked for was over long before; its own key goes, and nothing of the case. */
    @Test
    void theWordsOfARequestGoWithItsOwnKey() {
        asked(DataRequestKind.RETENTION_ENDED, null);
        keptAgain = true;
        happened(REQUEST.value(), new DisposalProposed(NOTIFIER, DAY));

        assertThat(approve()).containsExactly(certify(Set.of(REQUEST.value())));
        assertThat(destroyed).containsExactly(new Doomed(REQUEST.value(), true, Set.of()));
    }

    @Test
    void theWordsOfARequestGoWithTheNameOfItsRequester() {
        happened(REQUEST.value(), asked(new Requester(CHILD, new PersonalText(CHILD.value(), "sealed", 4))));
        happened(REQUEST.value(), new DisposalProposed(NOTIFIER, DAY));

        assertThat(approve()).containsExactly(certify(Set.of(REQUEST.value(), CHILD.value())));
    }

    /** A hold that was placed after the approval keeps them until it is lifted, unless they may be gone already. */
    @Test
    void theWordsOfARequestAreKeptUnderAHold() {
        asked(DataRequestKind.OBJECTION, null);
        happened(REQUEST.value(), new DisposalProposed(NOTIFIER, DAY));
        happened(HOLD, opened(DataRequestKind.LEGAL_HOLD, null));
        assertThat(approve()).isEmpty();

        begun = true;
        assertThat(approve()).containsExactly(certify(Set.of(REQUEST.value())));
    }

    private static DataRequestOpened asked(Requester requester) {
        return new DataRequestOpened(
                NOTIFICATION,
                CASE,
                DataRequestKind.OBJECTION,
                null,
                requester,
                RECORDED_AT,
                DAY,
                DAY,
                null,
                REASON,
                NOTIFIER);
    }
}
