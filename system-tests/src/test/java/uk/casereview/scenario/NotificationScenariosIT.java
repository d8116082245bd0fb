package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.Settled;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenarios 1 to 16: from an incident to a notification. */
@ServiceTest
class NotificationScenariosIT {
    @Test
    @Tag("scenario-1")
    void aNotificationInTimeOpensARapidReview(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable()
                .at("2026-02-09T16:40:00Z");

        Answer answer = steps.submit("2026-02-09T16:40:00Z", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-09");
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-02");
        steps.clocks().becomes("C1", "MET");
    }

    @Test
    @Tag("scenario-2")
    void easterIsSkipped(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2025-04-11T09:00:00Z").recorded("2025-04-11");

        assertThat(steps.clocks().due("C1")).isEqualTo("2025-04-22");
    }

    @Test
    @Tag("scenario-3")
    void lateWithoutAReasonIsRefused(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2025-04-11T09:00:00Z")
                .recorded("2025-04-11")
                .decidedNotifiable()
                .at("2025-04-23T12:00:00Z");

        Answer answer = steps.submit("2025-04-23T12:00:00Z", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("LATE_REASON_REQUIRED");
    }

    @Test
    @Tag("scenario-4")
    void lateWithAReasonIsRecorded(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2025-04-11T09:00:00Z")
                .recorded("2025-04-11")
                .decidedNotifiable()
                .at("2025-04-23T12:00:00Z");

        Answer answer = steps.submit("2025-04-23T12:00:00Z", Map.of("lateReason", "STAFFING"));

        assertThat(answer.status()).isEqualTo(200);
        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(1);
        assertThat(steps.clocks().due("C3")).isEqualTo("2025-05-15");
    }

    @Test
    @Tag("scenario-6")
    void aSaturdayCountsFromTheNextWorkingDay(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-08-29T09:00:00Z").recorded("2026-08-29");

        assertThat(steps.clocks().due("C1")).isEqualTo("2026-09-07");
    }

    @Test
    @Tag("scenario-8")
    void awarenessInTheFutureIsRefused(Service service) {
        new CaseSteps(service).at("2026-11-21T09:00:00Z");

        Answer answer = service.as(Users.LA_NOTIFIER)
                .post("/api/incidents", incident("2026-11-20", "2026-11-22", List.of(deadChild())));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("DATE_IN_FUTURE");
    }

    @Test
    @Tag("scenario-9")
    void awarenessBeforeTheIncidentIsRefused(Service service) {
        new CaseSteps(service).at("2026-11-21T09:00:00Z");

        Answer answer = service.as(Users.LA_NOTIFIER)
                .post("/api/incidents", incident("2026-03-10", "2026-03-09", List.of(deadChild())));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("AWARE_BEFORE_INCIDENT");
    }

    @Test
    @Tag("scenario-10")
    void aReferrerMayNotSubmit(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable();

        Answer answer = steps.submitAs(Users.REFERRER, "2026-02-02T09:00:00Z", List.of("PANEL", "PARTNERS"), Map.of());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN_ROLE");
        assertThat(steps.submit("2026-02-02T09:00:00Z", Map.of()).status()).isEqualTo(200);
    }

    @Test
    @Tag("scenario-11")
    void submissionNeedsADecision(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        Answer answer = steps.submit("2026-02-02T09:00:00Z", Map.of());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("NOT_DECIDED");
        // §15.8: the step not yet taken comes before what is wrong with the fields
        assertThat(steps.submit("2026-02-03T09:00:00Z", Map.of("category", "ABUSE_NEGLECT_DEATH"))
                        .code())
                .isEqualTo("NOT_DECIDED");
    }

    @Test
    @Tag("scenario-12")
    void aLookedAfterChildsNaturalDeathNeedsNoRapidReview(
            Service service, @Autowired JdbcClient database, @Autowired TokenPositions positions) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("lookedAfter", true, "harmTypes", List.of()));
        Map<String, Object> incident = incident("2026-05-20", "2026-05-20", List.of(child));
        incident.put("abuseOrNeglect", "NOT_SUSPECTED");
        CaseSteps steps = new CaseSteps(service)
                .at("2026-05-20T09:00:00Z")
                .recorded(incident)
                .decidedNotifiable("LAC_DEATH_NO_ABUSE", Set.of("LOOKED_AFTER_CHILD_DIED"))
                .at("2026-05-28T12:00:00Z");

        Answer answer = steps.submitAs(Users.LA_NOTIFIER, "2026-05-28T12:00:00Z", List.of("SOS", "OFSTED"), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        steps.clocks().becomes("C1b", "MET");
        Answer opening =
                service.as(Users.BUSINESS_MANAGER).post("/api/rapid-reviews", Map.of("notificationId", steps.id()));
        assertThat(opening.status()).isEqualTo(422);
        assertThat(opening.code()).isEqualTo("RR_NOT_REQUIRED");
        new Settled(database, positions).awaited();
        assertThat(steps.theCase().json().has("rapidReview")).isFalse();
    }

    @Test
    @Tag("scenario-13")
    void aCareLeaversDeathIsMeasuredByItsOwnClock(
            Service service, @Autowired JdbcClient database, @Autowired TokenPositions positions) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("ageYears", 22, "careLeaver", true, "harmTypes", List.of()));
        Map<String, Object> incident = incident("2026-05-20", "2026-05-20", List.of(child));
        incident.put("abuseOrNeglect", "NOT_SUSPECTED");
        CaseSteps steps = new CaseSteps(service)
                .at("2026-05-20T09:00:00Z")
                .recorded(incident)
                .decidedNotifiable("CARE_LEAVER_DEATH", Set.of("CARE_LEAVER_DIED"));

        Answer answer = steps.submitAs(Users.LA_NOTIFIER, "2026-05-20T09:00:00Z", List.of("SOS", "OFSTED"), Map.of());

        assertThat(answer.status()).isEqualTo(200);
        steps.clocks().becomes("C1c", "MET");
        new Settled(database, positions).awaited();
        assertThat(steps.clocks().has("C3")).isFalse();
        assertThat(steps.theCase().json().has("rapidReview")).isFalse();
    }

    @Test
    @Tag("scenario-15")
    void aFifthChildIsForFreeText(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident("2026-02-02", "2026-02-02", Collections.nCopies(4, deadChild())));

        Answer answer = steps.incident(Users.LA_NOTIFIER, "add-child", Map.of("child", deadChild()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("TOO_MANY_CHILDREN");
    }

    @Test
    @Tag("scenario-16")
    void withdrawingDiscontinuesTheReview(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable()
                .at("2026-02-09T16:40:00Z")
                .notified("2026-02-09T16:40:00Z")
                .at("2026-02-16T12:00:00Z");

        Answer answer = steps.incident(
                Users.LA_NOTIFIER,
                "withdraw-notification",
                Map.of("reason", "The criteria turned out not to be met.", "panelInformedOn", "2026-02-16"));

        assertThat(answer.status()).isEqualTo(200);
        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("WITHDRAWN");
        assertThat(steps.theCase().text("/rapidReview/stage")).isEqualTo("DISCONTINUED");
    }
}
