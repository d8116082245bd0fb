package uk.casereview.platform.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class EnvelopeTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");
    private static final Instant AT = Instant.parse("2026-02-09T16:40:00.123Z");
    private static final Actor FULL =
            new Actor(new UserId(ID), Role.CHAIR, BSCP, new AgencyCode("WMP"), new UserId(ID));
    private static final Actor BARE = new Actor(new UserId(ID), Role.SYSTEM, BSCP, null, null);

    @Test
    void isReadAsItIsWritten() {
        var envelope = new Envelope(
                BSCP,
                ID,
                new CaseRef("BSCP-2026-014"),
                LocalDate.of(2026, 2, 6),
                AT,
                RecordingMode.RETROSPECTIVE,
                FULL,
                new CommandId(ID),
                "mac",
                ID,
                ID,
                new DecisionId(ID),
                Map.of("b", 2L, "a", 0L));

        assertThat(Envelope.of(envelope.toMetaData())).isEqualTo(envelope);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        var envelope = new Envelope(
                BSCP,
                null,
                null,
                LocalDate.of(2026, 2, 6),
                AT,
                RecordingMode.LIVE,
                BARE,
                new CommandId(ID),
                null,
                ID,
                null,
                null,
                Map.of());

        assertThat(envelope.toMetaData()).doesNotContainKeys("case", "ref", "mac", "cau", "dec", "src", "agy", "obo");
        assertThat(Envelope.of(envelope.toMetaData())).isEqualTo(envelope);
    }

    @Test
    void aStampIsReadAsItIsWritten() {
        var full = new CommandStamp(new CommandId(ID), FULL, AT, "mac", 7L, ID, ID);
        var bare = new CommandStamp(new CommandId(ID), BARE, AT, null, null, ID, null);

        assertThat(CommandStamp.of(full.toMetaData())).isEqualTo(full);
        assertThat(CommandStamp.of(bare.toMetaData())).isEqualTo(bare);
    }
}
