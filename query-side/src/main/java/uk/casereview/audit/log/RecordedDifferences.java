package uk.casereview.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import uk.casereview.audit.RecordEvent.DifferencesFound;
import uk.casereview.audit.RecordEvent.Different;
import uk.casereview.platform.access.ServedPartnerships;
import uk.casereview.platform.axon.LooseStreams;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/**
 * Puts on record what the self-check has found, in the transaction that remembers it: whoever takes the finding away again
 * changes the record once more. The record is everybody's, so each partnership has it in its trail.
 */
@Component
@WithAuditLog
class RecordedDifferences implements Consumer<List<Difference>> {
    private static final String STREAM_TYPE = "AuditLog";
    private static final UUID STREAMS = UUID.fromString("0b3c2a57-5d0f-4a3b-8f63-6f0a9c1d7e42");
    private static final int FIRST = 20;

    private final ServedPartnerships partnerships;
    private final LooseStreams streams;
    private final ServiceTime time;

    RecordedDifferences(ServedPartnerships partnerships, LooseStreams streams, ServiceTime time) {
        this.partnerships = partnerships;
        this.streams = streams;
        this.time = time;
    }

    @Override
    public void accept(List<Difference> found) {
        DifferencesFound event = new DifferencesFound(
                found.size(),
                found.stream()
                        .limit(FIRST)
                        .map(one -> new Different(one.kind(), one.at(), one.eventId()))
                        .toList());
        for (PartnershipCode partnership : partnerships.codes()) {
            streams.append(
                    STREAM_TYPE,
                    DerivedId.from(STREAMS, partnership.value()),
                    event,
                    envelope(partnership).toMetaData());
        }
    }

    private Envelope envelope(PartnershipCode partnership) {
        Instant now = time.now();
        UUID id = UUID.randomUUID();
        return new Envelope(
                partnership,
                null,
                null,
                ServiceTime.londonDate(now),
                now,
                RecordingMode.LIVE,
                Actor.system(partnership, null),
                new CommandId(id),
                null,
                id,
                null,
                null,
                Map.of());
    }
}
