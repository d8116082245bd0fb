package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.ErasureRulesIT.erased;
import static uk.casereview.scenario.ErasureRulesIT.shown;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.RequestSteps.aCase;
import static uk.casereview.scenario.RequestSteps.logged;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §15.7-26: a person is of one case; what was refused has not come to be, so that whoever was named in it is nobody's yet. */
@ServiceTest
class NamedAgainRulesIT {
    private final Map<String, Object> free = child(UUID.randomUUID().toString());

    @Test
    void whoWasNamedInWhatWasRefusedMayBeNamedAgain(Service service) {
        refused(
                service.as(Users.LA_NOTIFIER)
                        .post("/api/incidents", CaseSteps.incident("2026-02-06", "2026-02-05", List.of(free))),
                "AWARE_BEFORE_INCIDENT");

        mayBeNamed(service);
    }

    /** The first child is nobody's yet when the second turns out to be erased. */
    @Test
    void whoWasNamedBesideSomebodyErasedMayBeNamedAgain(Service service) {
        CaseSteps gone = aCase(service);
        String theirs = shown(service, gone, "")
                .at("/notification/children/0/personRef/value")
                .asString();
        erased(logged(service, gone, "ERASURE"));
        List<Map<String, Object>> both = List.of(free, child(theirs));

        refused(
                service.as(Users.LA_NOTIFIER)
                        .post("/api/incidents", CaseSteps.incident("2026-02-06", "2026-02-06", both)),
                "TEXT_ERASED");

        mayBeNamed(service);
    }

    @Test
    void whoWasNamedInARefusedChangeOfACaseMayBeNamedInAnother(Service service) {
        CaseSteps about = aCase(service);

        refused(
                service.as(Users.LA_NOTIFIER)
                        .with("If-Match", "\"99\"")
                        .post("/api/incidents/" + about.id() + "/add-child", Map.of("child", free)),
                "STALE_VERSION");

        mayBeNamed(service);
    }

    private static Map<String, Object> child(String reference) {
        return with(CaseSteps.deadChild(), "personRef", Map.of("value", reference, "kind", "CHILD"));
    }

    private void mayBeNamed(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-09T09:00:00Z");
        steps.recorded(CaseSteps.incident("2026-02-06", "2026-02-06", List.of(free)));
        assertThat(shown(service, steps, "").at("/notification/children/0/name").asString())
                .isEqualTo("Invented Person");
    }
}
