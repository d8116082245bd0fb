package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.process.Happenings.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.datarequest.DataRequestCommand.CertifyErasure;
import uk.casereview.datarequest.DataRequestEvent.DataRequestClosed;
import uk.casereview.datarequest.DataRequestEvent.DataRequestOpened;
import uk.casereview.datarequest.DataRequestEvent.ErasureApproved;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.platform.sealing.KeyRefused;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Approved;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Destruction;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Doomed;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.ErasureMemory;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.RefusalCode;

/** What two people have decided about erasing, and what becomes of keys that are none. */
abstract class ErasuresDecided implements ErasureMemory, Destruction {
    static final DataRequestId REQUEST = new DataRequestId(new UUID(0, 0xd));
    static final UUID HOLD = DataRequestId.ofHold(NOTIFICATION).value();
    static final PersonRef CHILD = new PersonRef(new UUID(0, 0xc1), PersonRef.Kind.CHILD);
    static final ErasureApproved APPROVED = new ErasureApproved(NOTIFIER);
    static final DataRequestClosed LIFTED = new DataRequestClosed(DAY, false, null, REASON);

    final List<Approved> approved = new ArrayList<>();
    final Map<UUID, List<Recorded>> streams = new HashMap<>();
    final List<Doomed> destroyed = new ArrayList<>();
    final Set<UUID> ofAnotherCase = new HashSet<>();
    Instant now = RECORDED_AT;
    boolean diskFull;
    boolean begun;
    boolean listUnreadable;
    boolean keptAgain;
    final CaseProcess process = new WhenErasureIsApprovedThenDestroyKeys(
            this, id -> streams.getOrDefault(id, List.of()), this, this::isKeptAgain, _ -> now, Period.ofDays(35));

    boolean isKeptAgain(NotificationId about, PartnershipCode partnership, LocalDate today) {
        assertThat(about).isEqualTo(NOTIFICATION);
        assertThat(today).isEqualTo(DAY);
        return keptAgain;
    }

    List<Instruction> approve() {
        return process.on(in(REQUEST.value(), "DataRequest", APPROVED));
    }

    void asked(@Nullable PersonRef subject) {
        asked(DataRequestKind.ERASURE, subject);
    }

    void asked(DataRequestKind kind, @Nullable PersonRef subject) {
        happened(NOTIFICATION.value(), new NotificationClosed());
        happened(REQUEST.value(), opened(kind, subject));
    }

    static DataRequestOpened opened(DataRequestKind kind, @Nullable PersonRef subject) {
        return new DataRequestOpened(
                NOTIFICATION, CASE, kind, subject, null, RECORDED_AT, DAY, DAY, null, REASON, NOTIFIER);
    }

    void happened(UUID stream, Event event) {
        List<Recorded> before = streams.computeIfAbsent(stream, _ -> new ArrayList<>());
        before.add(new Recorded(event, envelope(notifier()), before.size()));
    }

    @Override
    public boolean hasBegun(DataRequestId request) {
        if (listUnreadable) {
            throw new KeyRefused("The list of erasures cannot be read.");
        }
        return begun;
    }

    @Override
    public boolean isDoomed(UUID key) {
        assertThat(key).isEqualTo(REQUEST.value());
        return begun;
    }

    /** It takes its time: when it is done, it is the next day. */
    @Override
    public Set<UUID> destroy(Doomed keys, DataRequestId request, Instant at) {
        assertThat(request).isEqualTo(REQUEST);
        assertThat(at).isEqualTo(now);
        if (diskFull) {
            throw new IllegalStateException("no space left");
        }
        destroyed.add(keys);
        now = now.plus(Duration.ofHours(8));
        Set<UUID> gone = new HashSet<>(keys.people());
        if (keys.whole()) {
            gone.add(keys.record());
        }
        gone.removeAll(ofAnotherCase);
        return gone;
    }

    Instruction certify(Set<UUID> keys) {
        return instructed(new CertifyErasure(REQUEST, keys, now, DAY.plusDays(1).plusDays(35)));
    }

    static Instruction instructed(DataRequestCommand command) {
        return new Instruction(
                Instruction.DATA_REQUEST, command, Set.of(RefusalCode.INVALID_STATE), NOTIFICATION.value());
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
        lapsed(request);
    }

    @Override
    public void lapsed(DataRequestId request) {
        approved.removeIf(erasure -> erasure.request().equals(request));
    }
}
