package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.figures.Shown;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §7.2 and §11.5-13: what children and families say, as facts, and what is made of it. */
@ServiceTest
class VoiceRulesIT {
    private static final Map<String, Object> VOICE =
            Map.of("whose", "CHILD", "source", "FROM_RECORDS", "on", "2026-02-01", "said", "Invented words of a boy.");

    @Test
    void aChildIsHeardAndWhatItSaidIsUsed(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-02-02", "2026-02-02", List.of(knownTo("WMP"))));

        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "record-voice", VOICE);
        steps.refuses("DATE_IN_FUTURE", Users.BUSINESS_MANAGER, "record-voice", with(VOICE, "on", "2026-02-03"));
        steps.refuses("WRONG_AGENCY", "bscp.agency-lead.nspcc", "record-voice", VOICE);
        steps.accepts("bscp.agency-lead.wmp", "record-voice", VOICE);
        String voice = steps.theCase().text("/file/voices/0/recorded/voiceId");
        Map<String, Object> use = Map.of("voiceId", voice, "use", "Invented: the scope asks what he had told whom.");
        steps.refuses("FORBIDDEN_ROLE", "bscp.agency-lead.wmp", "record-voice-use", use);
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.BUSINESS_MANAGER,
                "record-voice-use",
                with(use, "voiceId", UUID.randomUUID().toString()));
        steps.accepts(Users.BUSINESS_MANAGER, "record-voice-use", use);

        Answer read = steps.theCase();
        assertThat(read.text("/file/voices/0/recorded/whose")).isEqualTo("CHILD");
        assertThat(read.text("/file/voices/0/recorded/on")).isEqualTo("2026-02-01");
        assertThat(read.text("/file/voices/0/uses/0/on")).isEqualTo("2026-02-02");
        assertThat(read.body()).contains("Invented words of a boy.");
        assertThat(steps.timeline().body()).contains("case-file.VoiceRecorded", "case-file.VoiceUsed");
    }

    private static Map<String, Object> knownTo(String agency) {
        return with(CaseSteps.deadChild(), "agenciesKnown", List.of(agency));
    }

    /** §8.2: the reviewer meets the family; what it says there is its voice. */
    @Test
    void whatTheFamilyTellsTheReviewerIsItsVoice(Service service) {
        PracticeSteps review = PracticeStory.scoped(service);
        Map<String, Object> visit =
                Map.of("personRole", "GRANDPARENT", "method", "VISIT", "outcome", "ENGAGED", "said", "Invented words.");

        refused(review.as(PracticeSteps.REVIEWER, "record-voice", VOICE), "FORBIDDEN_ROLE");
        exactly(
                review.as(PracticeSteps.REVIEWER, "record-family-contact", visit),
                "FamilyContactRecorded",
                "VoiceRecorded");

        assertThat(review.text("/file/voices/0/recorded/whose")).isEqualTo("GRANDPARENT");
        assertThat(review.text("/file/voices/0/recorded/source")).isEqualTo("IN_PERSON");
    }

    /** §11.5-13: "how feedback from children/families was used". */
    @Test
    void theAnnualReportCountsWhoWasHeardAndWhatWasUsed(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        long heard = counted(service, steps, "VOICES_HEARD.CHILD");
        long used = counted(service, steps, "VOICES_USED.CHILD");

        steps.accepts(Users.BUSINESS_MANAGER, "record-voice", VOICE);
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "record-voice-use",
                Map.of("voiceId", steps.theCase().text("/file/voices/0/recorded/voiceId"), "use", "Invented use."));

        assertThat(counted(service, steps, "VOICES_HEARD.CHILD")).isEqualTo(heard + 1);
        assertThat(counted(service, steps, "VOICES_USED.CHILD")).isEqualTo(used + 1);
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/dashboards/cases?figure=VOICES_USED.CHILD&after=" + steps.position())
                        .body())
                .contains(steps.caseRef());
    }

    private static long counted(Service service, CaseSteps steps, String figure) {
        return new Shown(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/dashboards/annual-report?year=2026&after=" + steps.position())
                        .mustBe(200)
                        .json())
                .figures()
                .filter(one -> one.path("code").asString().equals(figure))
                .findFirst()
                .map(one -> one.path("count").asLong())
                .orElse(0L);
    }
}
