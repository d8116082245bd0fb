package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.process.Happenings.*;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.facts.ChildrenOnRecord;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Doomed;
import uk.casereview.shared.PersonRef;

/** §10.5 IG4, IG5: an approved erasure destroys keys, unless a legal hold keeps the record. */
class ErasureProcessTest extends ErasuresDecided {

    @Test
    void ofAPersonThatPersonsKeyIsDestroyedAndCertified() {
        asked(CHILD);

        assertThat(approve()).containsExactly(certify(Set.of(CHILD.value())));
        assertThat(destroyed).containsExactly(new Doomed(NOTIFICATION.value(), false, Set.of(CHILD.value())));
    }

    /** Whom the record names and who is another case's keeps the key, and is not in the certificate. */
    @Test
    void whoIsOfAnotherCaseIsNotCertified() {
        asked(null);
        happened(NOTIFICATION.value(), ChildrenOnRecord.added(CHILD));
        ofAnotherCase.add(CHILD.value());

        assertThat(approve()).containsExactly(certify(Set.of(NOTIFICATION.value())));
        assertThat(destroyed).containsExactly(new Doomed(NOTIFICATION.value(), true, Set.of(CHILD.value())));
    }

    /** The certificate's moment is after the destruction, or the last back-up might be younger than it says. */
    @Test
    void ofACaseTheKeysOfEverybodyInItAre() {
        asked(null);
        happened(NOTIFICATION.value(), ChildrenOnRecord.added(CHILD));

        assertThat(approve()).containsExactly(certify(Set.of(NOTIFICATION.value(), CHILD.value())));
        assertThat(now).isEqualTo(RECORDED_AT.plus(Duration.ofHours(8)));
    }

    @Test
    void aHoldPlacedAfterTheApprovalKeepsTheKeysUntilItIsLifted() {
        asked(CHILD);
        happened(HOLD, opened(DataRequestKind.LEGAL_HOLD, null));
        assertThat(approve()).isEmpty();
        assertThat(destroyed).isEmpty();

        assertThat(process.on(in(new UUID(0, 5), "DataRequest", LIFTED))).isEmpty();
        happened(HOLD, LIFTED);
        assertThat(process.on(in(HOLD, "DataRequest", LIFTED))).containsExactly(certify(Set.of(CHILD.value())));

        process.on(in(REQUEST.value(), "DataRequest", new ErasureCertified(List.of(CHILD.value()), now, DAY)));
        assertThat(process.on(in(HOLD, "DataRequest", LIFTED))).isEmpty();
    }

    /** A key that may be gone already comes back for no hold. */
    @Test
    void whatHasBegunIsFinishedUnderAHoldToo() {
        asked(CHILD);
        happened(HOLD, opened(DataRequestKind.LEGAL_HOLD, null));
        begun = true;

        assertThat(approve()).containsExactly(certify(Set.of(CHILD.value())));
    }

    /** What was put right is sealed under another reference of the same child. */
    @Test
    void ofAPersonWhoseNameWasPutRightEveryKeyIsDestroyed() {
        PersonRef corrected = new PersonRef(new UUID(0, 0xc2), PersonRef.Kind.CHILD);
        asked(CHILD);
        happened(NOTIFICATION.value(), ChildrenOnRecord.added(CHILD));
        happened(NOTIFICATION.value(), ChildrenOnRecord.corrected(CHILD, corrected, REASON));

        assertThat(approve()).containsExactly(certify(Set.of(CHILD.value(), corrected.value())));
    }

    @Test
    void whatCannotBeDestroyedJustNowIsTriedAgain() {
        asked(CHILD);
        diskFull = true;

        assertThatThrownBy(this::approve).isInstanceOf(NotDecided.class);
        diskFull = false;
        assertThat(approve()).hasSize(1);
        assertThat(approved).hasSize(1);
    }

    /** Set aside, it would be carried out by nobody when the hold is lifted. */
    @Test
    void underAHoldAListThatCannotBeReadJustNowIsReadAgain() {
        asked(CHILD);
        happened(HOLD, opened(DataRequestKind.LEGAL_HOLD, null));
        listUnreadable = true;

        assertThatThrownBy(this::approve).isInstanceOf(NotDecided.class);
        listUnreadable = false;
        assertThat(approve()).isEmpty();
        assertThat(destroyed).isEmpty();
    }

    @Test
    void nothingElseDestroysAnything() {
        assertThat(process.on(inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process.name()).isEqualTo("destroy-keys");
    }
}
