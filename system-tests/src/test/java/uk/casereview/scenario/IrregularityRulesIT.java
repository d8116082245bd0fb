package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-1: of what was recorded against a rule "the chair and the scrutineer are told", case by case in one list. */
@ServiceTest
class IrregularityRulesIT {
    private static final String REASON = "It was sent before the service was in use.";

    @Test
    void theChairAndTheScrutineerReadWhatWasRecordedAgainstARule(Service service) {
        CaseSteps regular = SubmissionRulesIT.notified(service);
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                Map.of(
                        "sentOn",
                        "2026-02-02",
                        "recipients",
                        List.of("PANEL", "PARTNERS"),
                        "category",
                        "ABUSE_NEGLECT_DEATH",
                        "alreadyHappened",
                        true,
                        "reason",
                        REASON));

        for (String told : List.of(Users.CHAIR, Users.SCRUTINEER)) {
            JsonNode row = listed(service, told, steps).orElseThrow();
            assertThat(row.path("what").asString()).isEqualTo("notification.NotificationSubmitted");
            assertThat(row.path("broken").toString()).isEqualTo("[\"NOT_DECIDED\"]");
            assertThat(row.path("reason").asString()).isEqualTo(REASON);
            assertThat(row.at("/recordedBy/role").asString()).isEqualTo("LA_NOTIFIER");
            assertThat(row.path("recordedAt").asString()).startsWith("2026-02-02");
            assertThat(listed(service, told, regular)).isEmpty();
        }
        assertThat(listed(service, "bscp.qio", steps)
                        .orElseThrow()
                        .at("/reason/sealed")
                        .asBoolean())
                .isTrue();
        assertThat(listed(service, Users.SANDWELL_CHAIR, steps)).isEmpty();
        assertThat(tracked(service, "irregular=true", steps)).isTrue();
        assertThat(tracked(service, "irregular=false", steps)).isTrue();
        assertThat(tracked(service, "irregular=true", regular)).isFalse();
        assertThat(tracked(service, "", regular)).isTrue();
        service.as(Users.CHAIR).get("/api/cases?irregular=perhaps").mustBe(400);
        service.as(Users.OBSERVER).get("/api/irregularities").mustBe(403);
        service.as(Users.CHAIR).get("/api/irregularities?size=201").mustBe(400);
    }

    /** Without a decision on record the category of the submission is held against what is known of the child. */
    @Test
    void aCategoryThatDoesNotFitIsOnTheList(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                Map.of(
                        "sentOn",
                        "2026-02-02",
                        "recipients",
                        List.of("SOS", "OFSTED"),
                        "category",
                        "CARE_LEAVER_DEATH",
                        "alreadyHappened",
                        true,
                        "reason",
                        REASON));

        JsonNode row = listed(service, Users.CHAIR, steps).orElseThrow();

        assertThat(row.path("broken").toString()).isEqualTo("[\"NOT_DECIDED\",\"CRITERIA_NOT_MET\"]");
    }

    /** N3: the decision of a notification that was sent undecided is told late, fills a gap and takes nothing back. */
    @Test
    void aLateDecisionDoesNotTakeTheNotificationBack(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        Map<String, Object> sent = with(SubmissionRulesIT.sent("2026-02-02", "PANEL", "PARTNERS"), "reason", REASON);
        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                with(with(sent, "category", "ABUSE_NEGLECT_DEATH"), "alreadyHappened", true));
        steps.withOpenRapidReview();
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        Map<String, Object> decided = with(with(NotifiabilityRulesIT.DEATH, "alreadyHappened", true), "reason", REASON);
        Expect.refused(
                steps.deciding(
                        Users.LA_NOTIFIER,
                        "decide-notifiable",
                        with(decided, "category", "ABUSE_NEGLECT_SERIOUS_HARM")),
                "CRITERIA_NOT_MET",
                "notified",
                "ABUSE_NEGLECT_DEATH");

        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", with(decided, "decidedOn", "2026-02-02"));

        JsonNode read = steps.theCase().json();
        assertThat(read.at("/notification/stage").asString()).isEqualTo("NOTIFIED");
        assertThat(read.at("/summary/notification").asString()).isEqualTo("NOTIFIED");
        assertThat(read.at("/notification/category").asString()).isEqualTo("ABUSE_NEGLECT_DEATH");
        assertThat(read.at("/notification/decided/irregularities").toString()).isEqualTo("[\"INVALID_STATE\"]");
        assertThat(steps.clocks().status("C1")).isEqualTo("MET");
        steps.refuses("INVALID_STATE", Users.LA_NOTIFIER, "decide-notifiable", decided);
    }

    private static boolean tracked(Service service, String filter, CaseSteps steps) {
        return service.as(Users.CHAIR)
                        .get("/api/cases?text=" + steps.caseRef() + "&after=" + steps.position() + "&" + filter)
                        .mustBe(200)
                        .json()
                        .path("total")
                        .asInt()
                == 1;
    }

    private static Optional<JsonNode> listed(Service service, String reader, CaseSteps steps) {
        JsonNode rows = service.as(reader)
                .get("/api/irregularities?size=200&after=" + steps.position())
                .mustBe(200)
                .json()
                .path("rows");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("caseRef").asString().equals(steps.caseRef()))
                .findFirst();
    }
}
