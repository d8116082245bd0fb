package uk.casereview.audit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.access.AccessEvent.AccessRecorded;
import uk.casereview.access.AccessKind;
import uk.casereview.access.Purpose;
import uk.casereview.access.TextKind;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecordingMode;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class AccessRowTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final PartnershipCode BSCP = new PartnershipCode("BSCP");

    @Test
    void aLineSaysWhoLookedAtWhat() {
        AccessRow row = row(
                BSCP,
                new AccessRecorded(
                        new CaseRef("BSCP-2026-014"),
                        AccessKind.IDENTITY_READ,
                        "GET /api/cases/{caseRef}",
                        List.of(TextKind.NARRATIVE, TextKind.PERSONAL),
                        List.of(ID),
                        Purpose.CASEWORK,
                        false,
                        null));

        assertThat(row.userId()).isEqualTo(ID);
        assertThat(row.role()).isEqualTo("LA_NOTIFIER");
        assertThat(row.home()).isNull();
        assertThat(row.agency()).isEqualTo("BCC");
        assertThat(row.texts()).isEqualTo("NARRATIVE,PERSONAL");
        assertThat(row.caseRef()).isEqualTo("BSCP-2026-014");
        assertThat(row.keys()).isEmpty();
        assertThat(row.refusal()).isNull();
    }

    @Test
    void whoComesFromElsewhereAndWhatAListShowedIsSaid() {
        AccessRow row = row(
                new PartnershipCode("SCSP"),
                new AccessRecorded(
                        null,
                        AccessKind.REFUSED,
                        "GET /api/decisions",
                        List.of(),
                        List.of(ID),
                        Purpose.AUDIT,
                        true,
                        RefusalCode.OUT_OF_PARTNERSHIP));

        assertThat(row.home()).isEqualTo("SCSP");
        assertThat(row.texts()).isNull();
        assertThat(row.caseRef()).isNull();
        assertThat(row.keys()).containsExactly(ID);
        assertThat(row.refusal()).isEqualTo("OUT_OF_PARTNERSHIP");
    }

    private static AccessRow row(PartnershipCode home, AccessRecorded event) {
        Actor reader = new Actor(new UserId(ID), Role.LA_NOTIFIER, home, new AgencyCode("BCC"), nobody());
        Envelope envelope = new Envelope(
                BSCP,
                null,
                null,
                LocalDate.of(2026, 2, 2),
                Instant.parse("2026-02-02T09:00:00Z"),
                RecordingMode.LIVE,
                reader,
                new CommandId(ID),
                null,
                ID,
                null,
                null,
                Map.of());
        return AccessRow.of(new RecordedEvent(7, ID, "AccessLog", ID, 0, envelope, event), event);
    }

    private static @Nullable UserId nobody() {
        return null;
    }
}
