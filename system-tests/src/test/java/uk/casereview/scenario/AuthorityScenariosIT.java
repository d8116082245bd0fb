package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §12, scenarios 63 to 67: who may what, once, and on what they have seen. */
@ServiceTest
class AuthorityScenariosIT {
    private static final Map<String, Object> DECIDE = Map.of(
            "category",
            "ABUSE_NEGLECT_DEATH",
            "criteria",
            Set.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
            "rationale",
            CaseSteps.RATIONALE);

    @Test
    @Tag("scenario-63")
    void theScrutineerReadsAndChangesNothing(Service service) {
        CaseSteps steps = notified(service);

        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + steps.caseRef())
                        .status())
                .isEqualTo(200);
        Answer answer = steps.decidingReview(Users.SCRUTINEER, "determine-outcome", Map.of("outcome", "LCSPR"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN_ROLE");
    }

    @Test
    @Tag("scenario-64")
    void anObserverDoesNotSeeACase(Service service) {
        CaseSteps steps = notified(service);

        Answer answer = service.as(Users.OBSERVER).get("/api/cases/" + steps.caseRef());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN_ROLE");
    }

    @Test
    @Tag("scenario-65")
    void anotherPartnershipDoesNotSeeACase(Service service) {
        CaseSteps steps = notified(service);

        Answer answer = service.as(Users.SANDWELL_BUSINESS_MANAGER).get("/api/cases/" + steps.caseRef());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(service.as(Users.BUSINESS_MANAGER)
                        .get("/api/cases/" + steps.caseRef())
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("scenario-66")
    void aCommandSentTwiceCountsOnce(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable();
        var sender = service.as(Users.LA_NOTIFIER)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = Map.of("sentAt", "2026-02-02T09:00:00Z", "recipients", Set.of("PANEL", "PARTNERS"));

        Answer first = sender.post("/api/incidents/" + steps.id() + "/submit-notification", body);
        Answer second = sender.post("/api/incidents/" + steps.id() + "/submit-notification", body);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(service.as(Users.SCRUTINEER)
                        .get("/api/cases/" + steps.caseRef() + "/timeline?after=" + second.header("Position"))
                        .mustBe(200)
                        .json()
                        .path("entries"))
                .extracting(entry -> entry.path("type").asString())
                .containsOnlyOnce("notification.NotificationSubmitted");
        assertThat(sender.post(
                                "/api/incidents/" + steps.id() + "/submit-notification",
                                Map.of("sentAt", "2026-02-02T09:01:00Z", "recipients", Set.of("PANEL", "PARTNERS")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Tag("scenario-67")
    void aStaleVersionIsRefused(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        var notifier = service.as(Users.LA_NOTIFIER);
        String path = "/api/incidents/" + steps.id() + "/decide-notifiable";

        Answer stale = notifier.with("If-Match", "\"0\"").post(path, DECIDE);

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE_VERSION");
        assertThat(notifier.post(path, DECIDE).status()).isEqualTo(428);
        assertThat(steps.deciding(Users.LA_NOTIFIER, "decide-notifiable", DECIDE)
                        .status())
                .isEqualTo(200);
    }

    private static CaseSteps notified(Service service) {
        return new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded("2026-02-02")
                .decidedNotifiable()
                .notified("2026-02-02T09:00:00Z");
    }
}
