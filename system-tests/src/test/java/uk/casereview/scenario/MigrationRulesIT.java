package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.SubmissionRulesIT.sent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.1-2: a case that was already running when the service took it over. */
@ServiceTest
class MigrationRulesIT {
    /** "May lack votes and papers and starts only the clocks whose start lies after migration." */
    @Test
    void aCaseThatWasRunningBringsItsPastAndNoClockOfIt(Service service) {
        CaseSteps steps = takenOver(service);
        steps.accepts(Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-01-05"));
        steps.accepts(
                Users.LA_NOTIFIER, "decide-notifiable", past(NotifiabilityRulesIT.DEATH, "decidedOn", "2026-01-06"));

        steps.accepts(
                Users.LA_NOTIFIER,
                "submit-notification",
                past(sent("2026-01-30", "PANEL", "PARTNERS"), "panelReference", "PANEL-INVENTED-1"));

        steps.withOpenRapidReview();
        assertThat(steps.theCase().json().at("/clocks").size()).isZero();
        assertThat(steps.theCase()
                        .json()
                        .at("/notification/submitted/irregularities")
                        .size())
                .isZero();
        for (String migrated : List.of(
                "notification.CaseMigrated",
                "notification.NotifiabilityDecided",
                "notification.NotificationSubmitted",
                "rapid-review.RapidReviewOpened")) {
            assertThat(mode(steps, migrated)).as(migrated).isEqualTo("MIGRATED");
        }
        assertThat(mode(steps, "notification.AwarenessRecorded")).isEqualTo("LIVE");
    }

    /** What begins afterwards is measured like everything else. */
    @Test
    void whatBeginsAfterTheMigrationRunsItsClock(Service service) {
        CaseSteps steps = takenOver(service).at("2026-03-03T09:00:00Z");

        steps.accepts(Users.LA_NOTIFIER, "record-awareness", Map.of("awareOn", "2026-03-03"));

        assertThat(steps.clocks().due("C1")).isEqualTo("2026-03-10");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-03-03", "PANEL", "PARTNERS"));
        steps.withOpenRapidReview();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-24");
        assertThat(mode(steps, "rapid-review.RapidReviewOpened")).isEqualTo("LIVE");
    }

    /** A clock that had been started here turns out never to have been this service's to measure. */
    @Test
    void aCaseIsTakenOverOnceByTheBusinessUnit(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-03-02T09:00:00Z").recorded("2026-01-05");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-01-12");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "record-migration", Map.of());
        steps.refuses("DATE_IN_FUTURE", Users.BUSINESS_MANAGER, "record-migration", Map.of("on", "2026-03-03"));

        steps.accepts(Users.BUSINESS_MANAGER, "record-migration", Map.of("on", "2026-03-01"));

        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        steps.refuses("INVALID_STATE", Users.BUSINESS_MANAGER, "record-migration", Map.of("on", "2026-03-01"));
    }

    /** Referred on paper in January, taken over on Monday 2 March 2026. */
    private static CaseSteps takenOver(Service service) {
        Map<String, Object> referral = ReferralRulesIT.referral();
        referral.put("incidentOn", "2026-01-05");
        CaseSteps steps = new CaseSteps(service).at("2026-03-02T09:00:00Z");
        steps.about(service.as(Users.BUSINESS_MANAGER)
                .post("/api/incidents", referral)
                .mustBe(201));
        steps.accepts(Users.BUSINESS_MANAGER, "record-migration", Map.of());
        return steps;
    }

    private static Map<String, Object> past(Map<String, Object> body, String field, Object value) {
        Map<String, Object> past = new HashMap<>(body);
        past.putAll(Map.of("alreadyHappened", true, "reason", "It was done before the service began.", field, value));
        return past;
    }

    private static String mode(CaseSteps steps, String type) {
        return steps.timeline()
                .json()
                .at("/entries")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow()
                .path("recordingMode")
                .asString();
    }
}
