package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.Expect.exactly;
import static uk.casereview.scenario.Expect.refused;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain OQ-20: "Late entry of old cases (SCRs, pre-2019)" as "read-only legacy with legacy=true, no clocks". */
@ServiceTest
class LegacyRulesIT {
    @Test
    void anOldCaseIsEnteredWithWhatCameOfItAndRunsNoClock(Service service) {
        CaseSteps steps = entered(service);

        Answer read = steps.theCase();
        assertThat(read.json().at("/legacy").asBoolean()).isTrue();
        assertThat(read.text("/notification/stage")).isEqualTo("LEGACY");
        assertThat(read.text("/notification/legacy/formerReference")).isEqualTo("SCR-2017-INVENTED");
        assertThat(read.text("/notification/legacy/reviews/0/type")).isEqualTo("SERIOUS_CASE_REVIEW");
        assertThat(read.text("/notification/legacy/reviews/0/publishedOn")).isEqualTo("2018-06-29");
        assertThat(read.text("/notification/legacy/reviews/0/themes/0/code")).isEqualTo("T5");
        assertThat(read.text("/notification/children/0/childRef")).isEqualTo("Child A");
        assertThat(read.json().at("/clocks").size()).isZero();
        assertThat(read.text("/summary/owner")).isEmpty();
        assertThat(steps.timeline().text("/entries/0/recordingMode")).isEqualTo("MIGRATED");
        assertThat(new CaseSteps(service)
                        .recorded("2026-02-02")
                        .theCase()
                        .json()
                        .at("/legacy")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void itIsReadAndNotWorkedOn(Service service) {
        CaseSteps steps = entered(service);

        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-02-02"));
        steps.refuses("INVALID_STATE", Users.BUSINESS_MANAGER, "record-parallel-process", Map.of("type", "INQUEST"));
        steps.refuses(
                "INVALID_STATE",
                Users.BUSINESS_MANAGER,
                "escalate-decision",
                Map.of("toBody", "EXECUTIVE_BOARD", "reason", "Invented reason."));
        steps.refuses(
                "INVALID_STATE",
                Users.LA_NOTIFIER,
                "reopen-consideration",
                Map.of("reason", "Invented reason.", "newEvidence", "Invented evidence."));
        refused(
                service.as(Users.BUSINESS_MANAGER)
                        .post("/api/rapid-reviews", Map.of("notificationId", steps.id(), "voluntary", true)),
                "RR_WITHOUT_NOTIFICATION");
        refused(
                service.as(Users.BUSINESS_MANAGER)
                        .post(
                                "/api/practice-reviews/initiate-review",
                                Map.of(
                                        "notificationId",
                                        steps.id(),
                                        "reviewType",
                                        "THEMATIC",
                                        "decision",
                                        PracticeBodies.subGroup())),
                "INVALID_STATE",
                "notification",
                "LEGACY");

        steps.accepts(Users.SCRUTINEER, "add-scrutiny-observation", Map.of("text", "Invented remark."));
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "attach-document",
                Map.of(
                        "docRef",
                        "DOC-SCR-1",
                        "hash",
                        "sha256:5a284789934cc70334d97c030dd9afe02489dc5debda1d02d28dc2061937a7a6",
                        "classification",
                        "OFFICIAL"));
    }

    @Test
    void aRunningCaseIsLinkedToIt(Service service) {
        CaseSteps old = entered(service);
        CaseSteps running = new CaseSteps(service).recorded("2026-02-02");

        running.accepts(Users.BUSINESS_MANAGER, "link-case", Map.of("caseRef", old.caseRef(), "relation", "SIBLING"));

        assertThat(running.theCase().text("/notification/links/0/caseRef")).isEqualTo(old.caseRef());
    }

    @Test
    void whatIsEnteredIsPossibleAndTheBusinessUnits(Service service) {
        Map<String, Object> old = old();
        service.setClock(Users.ADMINISTRATOR, Instant.parse("2026-02-02T09:00:00Z"));

        refused(enter(service, Users.LA_NOTIFIER, old), "FORBIDDEN_ROLE");
        refused(enter(service, Users.BUSINESS_MANAGER, with(old, "incidentOn", "2026-02-03")), "DATE_IN_FUTURE");
        refused(enter(service, Users.BUSINESS_MANAGER, with(old, "children", List.of())), "AT_LEAST_ONE_CHILD");
        refused(
                enter(
                        service,
                        Users.BUSINESS_MANAGER,
                        with(old, "reviews", List.of(with(review(), "themes", List.of("T99"))))),
                "THEME_UNKNOWN");
        refused(
                enter(
                        service,
                        Users.BUSINESS_MANAGER,
                        with(old, "reviews", List.of(with(review(), "completedOn", "2018-07-02")))),
                "DATE_OUT_OF_ORDER",
                "follows",
                "the end of the review");
        exactly(enter(service, Users.BUSINESS_MANAGER, old), "LegacyCaseRecorded");
    }

    @Test
    void aDuplicateOfItIsStruckOut(Service service) {
        CaseSteps kept = entered(service);
        CaseSteps twice = entered(service);

        twice.accepts(Users.CHAIR, "mark-duplicate", Map.of("of", kept.caseRef(), "reason", "Entered twice."));

        assertThat(twice.theCase().text("/notification/stage")).isEqualTo("DUPLICATE");
    }

    private static CaseSteps entered(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z");
        return steps.about(enter(service, Users.BUSINESS_MANAGER, old()).mustBe(201));
    }

    private static Answer enter(Service service, String user, Map<String, Object> old) {
        return service.as(user).post("/api/incidents/record-legacy-case", old);
    }

    private static Map<String, Object> old() {
        return new HashMap<>(Map.of(
                "incidentOn",
                "2017-03-06",
                "category",
                "ABUSE_NEGLECT_DEATH",
                "formerReference",
                "SCR-2017-INVENTED",
                "outline",
                "An invented outline.",
                "children",
                List.of(CaseSteps.deadChild()),
                "reviews",
                List.of(review())));
    }

    private static Map<String, Object> review() {
        return new HashMap<>(Map.of(
                "type",
                "SERIOUS_CASE_REVIEW",
                "decidedOn",
                "2017-04-03",
                "completedOn",
                "2018-05-14",
                "publishedOn",
                "2018-06-29",
                "url",
                "https://example.org/invented-review-of-2017",
                "docRef",
                "DOC-SCR-1",
                "themes",
                List.of("T5"),
                "summary",
                "An invented summary."));
    }
}
