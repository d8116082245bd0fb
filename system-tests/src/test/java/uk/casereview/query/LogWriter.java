package uk.casereview.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.AbuseOrNeglect;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.AwarenessRecorded;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.ClockId;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Writes the stream of one invented notification straight into the log, as a command would. */
public final class LogWriter {
    private final EventStore store;
    private final Sealer sealer;
    private final CaseRef caseRef;
    private final UUID caseId = UUID.randomUUID();
    private Instant now = Instant.parse("2026-02-02T09:00:00Z");
    private long sequence;

    public LogWriter(EventStore store, Sealer sealer, String caseRef) {
        this.store = store;
        this.sealer = sealer;
        this.caseRef = new CaseRef(caseRef);
    }

    public UUID caseId() {
        return caseId;
    }

    public String ref() {
        return caseRef.value();
    }

    /** A referral by the police, with an outline that only some may read. */
    LogWriter incident(String outline) {
        SealedText text = sealer.seal(caseId, "RecordIncident/outline", new CommandId(caseId), outline);
        return append(
                new IncidentRecorded(
                        new IncidentDates(LocalDate.parse("2026-02-01"), null, null, null, DatePrecision.EXACT),
                        null,
                        null,
                        null,
                        new AgencyCode("WMP"),
                        null,
                        LocalDate.parse("2026-02-02"),
                        null,
                        null,
                        null,
                        null,
                        AbuseOrNeglect.SUSPECTED,
                        null,
                        null,
                        true,
                        null,
                        null,
                        text,
                        false,
                        List.of()),
                null);
    }

    LogWriter aware() {
        return append(new AwarenessRecorded(LocalDate.parse("2026-02-02"), null), null);
    }

    LogWriter clock(String due) {
        return append(
                new ClockStarted(
                        ClockId.of(caseId, "C1", 1),
                        ClockKind.C1,
                        LocalDate.parse("2026-02-02"),
                        LocalDate.parse(due),
                        "policy-1",
                        "calendar-1"),
                null);
    }

    /** An event that one view cannot take: the first of its case, it does not say what the case is called. */
    public LogWriter poison(String basis) {
        SealedText text = sealer.seal(caseId, "RecordAwareness/basis", new CommandId(caseId), basis);
        return append(new AwarenessRecorded(LocalDate.parse("2026-02-03"), text), "ref");
    }

    /** An event of which nobody can tell who caused it. */
    public LogWriter unreadable() {
        return append(new AwarenessRecorded(LocalDate.parse("2026-02-03"), null), "usr");
    }

    private LogWriter append(Event event, @Nullable String without) {
        LocalDate recordedOn = ServiceTime.londonDate(now);
        PartnershipCode partnership = new PartnershipCode("BSCP");
        UUID command = UUID.randomUUID();
        Envelope envelope = new Envelope(
                partnership,
                caseId,
                caseRef,
                event.effectiveOn(recordedOn),
                now,
                RecordingMode.LIVE,
                new Actor(new UserId(command), Role.LA_NOTIFIER, partnership, new AgencyCode("BCT"), null),
                new CommandId(command),
                null,
                command,
                null,
                null,
                Map.of());
        Map<String, Object> metaData = new HashMap<>(envelope.toMetaData());
        if (without != null) {
            metaData.remove(without);
        }
        var message = new GenericDomainEventMessage<>(
                "notification", caseId.toString(), sequence++, event, MetaData.from(metaData));
        DefaultUnitOfWork.startAndGet(message).execute(() -> store.publish(message));
        now = now.plusSeconds(3600);
        return this;
    }
}
