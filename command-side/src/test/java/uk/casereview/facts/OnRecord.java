package uk.casereview.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import uk.casereview.history.EventStreams.Recorded;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;

/** Events as they stand in the stream of one case. */
final class OnRecord {
    static final UUID CASE = new UUID(0, 14);
    static final CaseRef CASE_REF = new CaseRef("BSCP-2026-014");
    static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    private OnRecord() {}

    static Recorded recorded(Event event) {
        return new Recorded(event, envelope(), 0);
    }

    private static Envelope envelope() {
        PartnershipCode partnership = new PartnershipCode("BSCP");
        return new Envelope(
                partnership,
                CASE,
                CASE_REF,
                MONDAY,
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                Actor.system(partnership, null),
                new CommandId(new UUID(0, 1)),
                null,
                new UUID(0, 2),
                null,
                null,
                Map.of());
    }
}
