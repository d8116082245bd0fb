package uk.casereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.shared.Actor;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class RedactionTest {
    private static final UUID CASE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final UUID MEETING = UUID.fromString("00000000-0000-4000-8000-000000000004");
    private static final UserId READER = new UserId(UUID.fromString("00000000-0000-4000-8000-000000000003"));

    @Test
    void showsEachRoleTheTextTheMatrixGivesItAndNoOther() {
        String facts = """
                {"outline": %s, "child": {"name": %s}}
                """.formatted(sealedUnder(CASE), sealedUnder(PERSON));

        assertThat(Role.values()).allSatisfy(role -> {
            JsonNode seen = seen(role, null, true, facts);
            var rights = ReadingRights.of(role).text();
            assertThat(seen.at("/outline/ciphertext").asString().isEmpty())
                    .isEqualTo(!rights.contains(TextKind.NARRATIVE));
            assertThat(seen.at("/child/name/ciphertext").asString().isEmpty())
                    .isEqualTo(!rights.contains(TextKind.PERSONAL));
            assertThat(seen.at("/outline/length").asInt()).isEqualTo(12);
        });
    }

    /** A decision taken in a meeting that is kept here carries the texts that were sealed under the meeting's key. */
    @Test
    void countsWhatWasSaidInTheMeetingItNamesAsNarrative() {
        String facts = """
                {"decision": {"meetingId": "%s", "rationale": %s}}
                """.formatted(MEETING, sealedUnder(MEETING));

        assertThat(Role.values())
                .allSatisfy(role -> assertThat(seen(role, null, true, facts)
                                .at("/decision/rationale/ciphertext")
                                .asString()
                                .isEmpty())
                        .isEqualTo(!ReadingRights.of(role).text().contains(TextKind.NARRATIVE)));
    }

    @Test
    void keepsAnotherAgencysReturnFromAnAgencyLeadUntilTheMeeting() {
        String facts = """
                {"agency": "BCHC", "recordsSecured": true, "docRef": "doc-7", "summary": %s}
                """.formatted(sealedUnder(CASE));

        JsonNode before = seen(Role.AGENCY_LEAD, "WMP", false, facts);
        assertThat(before.at("/summary/ciphertext").asString()).isEmpty();
        assertThat(before.path("docRef").isNull()).isTrue();
        assertThat(seen(Role.AGENCY_LEAD, "WMP", true, facts)
                        .at("/summary/ciphertext")
                        .asString())
                .isNotEmpty();
        assertThat(seen(Role.AGENCY_LEAD, "BCHC", false, facts)
                        .at("/summary/ciphertext")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void keepsWhatShowsThatAnActionIsDoneFromWhoeverIsKeptFromThePapers() {
        JsonNode facts = JsonMapper.shared().readTree("{\"actionId\": \"a\", \"evidenceRefs\": [\"DOC-1\"]}");
        JsonNode within =
                JsonMapper.shared().readTree("{\"actions\": [{\"completion\": {\"evidenceRefs\": [\"DOC-1\"]}}]}");
        Actor reader = new Actor(READER, Role.CORE_MEMBER, new PartnershipCode("BSCP"), new AgencyCode("WMP"), null);

        assertThat(Redaction.of(reader, true)
                        .apply(CASE, true, facts.deepCopy())
                        .path("evidenceRefs"))
                .isEmpty();
        assertThat(Redaction.of(reader, true).apply(CASE, true, within).at("/actions/0/completion/evidenceRefs"))
                .isEmpty();
        assertThat(Redaction.of(reader, false).apply(CASE, true, facts).path("evidenceRefs"))
                .hasSize(1);
    }

    @Test
    void keepsTheDecisionFromAMemberInConflictWhoMayNotDiscuss() {
        String facts = """
                {"decision": {"rationale": %s, "conflicts": [{"memberId": "%s", "mayDiscuss": %s}]}}
                """;

        assertThat(seen(Role.CORE_MEMBER, "WMP", true, facts.formatted(sealedUnder(CASE), READER, false))
                        .at("/decision/rationale/ciphertext")
                        .asString())
                .isEmpty();
        assertThat(seen(Role.CORE_MEMBER, "WMP", true, facts.formatted(sealedUnder(CASE), READER, true))
                        .at("/decision/rationale/ciphertext")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void keepsThePapersFromAMemberInConflictWhileTheItemIsPending() {
        JsonNode facts =
                JsonMapper.shared().readTree("{\"docRef\": \"doc-7\", \"summary\": %s}".formatted(sealedUnder(CASE)));
        Actor reader = new Actor(READER, Role.CORE_MEMBER, new PartnershipCode("BSCP"), new AgencyCode("WMP"), null);

        JsonNode seen = Redaction.of(reader, true).apply(CASE, true, facts);

        assertThat(seen.at("/summary/ciphertext").asString()).isEmpty();
        assertThat(seen.path("docRef").isNull()).isTrue();
    }

    private static JsonNode seen(Role role, @Nullable String agency, boolean afterMeeting, String facts) {
        Actor reader = new Actor(
                READER, role, new PartnershipCode("BSCP"), agency == null ? null : new AgencyCode(agency), null);
        return Redaction.of(reader)
                .apply(CASE, afterMeeting, JsonMapper.shared().readTree(facts));
    }

    private static String sealedUnder(UUID key) {
        return "{\"keyId\": \"" + key + "\", \"ciphertext\": \"c2VhbGVk\", \"length\": 12}";
    }
}
