package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.process.Happenings.*;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Approved;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Destruction;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.ErasureMemory;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RefusalCode;

/** §10.5 IG4, IG5: an approved erasure destroys keys, unless a legal hold keeps the record. */
class ErasureProcessTest implements ErasureMemory, Destruction {
    private static final DataRequestId REQUEST = new DataRequestId(new UUID(0, 0xd));
    private static final UUID HOLD = DataRequestId.ofHold(NOTIFICATION).value();
    private static final PersonRef CHILD = new PersonRef(new UUID(0, 0xc1), PersonRef.Kind.CHILD);
    private static final ErasureApproved APPROVED = new ErasureApproved(NOTIFIER);
    private static final DataRequestClosed LIFTED = new DataRequestClosed(DAY, false, null, REASON);

    private final List<Approved> approved = new ArrayList<>();
    private final Map<UUID, List<Recorded>> streams = new HashMap<>();
    private final List<Set<UUID>> destroyed = new ArrayList<>();
    private Instant now = RECORDED_AT;
    private boolean diskFull;
    private boolean begun;
    private final CaseProcess process = new WhenErasureIsApprovedThenDestroyKeys(
            this, id -> streams.getOrDefault(id, List.of()), this, _ -> now, Period.ofDays(35));

    @Test
    void ofAPersonThatPersonsKeyIsDestroyedAndCertified() {
        asked(CHILD);

        assertThat(approve()).containsExactly(certify(Set.of(CHILD.value())));
        assertThat(destroyed).containsExactly(Set.of(CHILD.value()));
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
        happened(NOTIFICATION.value(), ChildrenOnRecord.corrected(CHILD, corrected));

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

    @Test
    void nothingElseDestroysAnything() {
        assertThat(process.on(inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process.name()).isEqualTo("destroy-keys");
    }

    private List<Instruction> approve() {
        return process.on(in(REQUEST.value(), "DataRequest", APPROVED));
    }

    private void asked(@Nullable PersonRef subject) {
        happened(NOTIFICATION.value(), new NotificationClosed());
        happened(REQUEST.value(), opened(DataRequestKind.ERASURE, subject));
    }

    private static DataRequestOpened opened(DataRequestKind kind, @Nullable PersonRef subject) {
        return new DataRequestOpened(
                NOTIFICATION, CASE, kind, subject, null, RECORDED_AT, DAY, DAY, null, REASON, NOTIFIER);
    }

    private void happened(UUID stream, Event event) {
        List<Recorded> before = streams.computeIfAbsent(stream, _ -> new ArrayList<>());
        before.add(new Recorded(event, envelope(notifier()), before.size()));
    }

    @Override
    public boolean hasBegun(DataRequestId request) {
        return begun;
    }

    /** It takes its time: when it is done, it is the next day. */
    @Override
    public void destroy(Set<UUID> keys, DataRequestId request, Instant at) {
        assertThat(request).isEqualTo(REQUEST);
        assertThat(at).isEqualTo(now);
        if (diskFull) {
            throw new IllegalStateException("no space left");
        }
        destroyed.add(keys);
        now = now.plus(Duration.ofHours(8));
    }

    private Instruction certify(Set<UUID> keys) {
        return new Instruction(
                Instruction.DATA_REQUEST,
                new CertifyErasure(REQUEST, keys, now, DAY.plusDays(1).plusDays(35)),
                Set.of(RefusalCode.INVALID_STATE),
                NOTIFICATION.value());
    }

    @Override
    public void approved(Approved erasure) {
        if (!approved.contains(erasure)) {
            approved.add(erasure);
        }
    }

    @Override
    public List<Approved> approved() {
        return approved;
    }

    @Override
    public void certified(DataRequestId request, ErasureCertified certificate) {
        approved.removeIf(erasure -> erasure.request().equals(request));
    }
}
