package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** CA04 s16C: "incident in the LA area"; where that is, is added once it is known. */
@ServiceTest
class PlaceRulesIT {
    private static final Map<String, Object> DECISION = Map.of(
            "category",
            "ABUSE_NEGLECT_DEATH",
            "criteria",
            Set.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
            "rationale",
            CaseSteps.RATIONALE);

    @Test
    void aPlaceThatWasLeftOutIsAddedAsKnowledge(Service service) {
        Map<String, Object> incident = incident();
        incident.remove("laCode");
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);

        steps.refuses("NO_TERRITORIAL_LINK", Users.LA_NOTIFIER, "decide-notifiable", DECISION);
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("laCode", "E08000025"));
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DECISION);
    }

    /** G6: nothing on record is written over; a place has no correction either (§15.1-3). */
    @Test
    void aPlaceOnRecordIsNotRecordedOtherwise(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident());

        Answer refused =
                steps.refuses("ALREADY_RECORDED", Users.LA_NOTIFIER, "record-knowledge", Map.of("laCode", "E08000028"));

        assertThat(refused.text("/field")).isEqualTo("laCode");
        steps.accepts(Users.LA_NOTIFIER, "record-knowledge", Map.of("laCode", "E08000025", "locationType", "HOME"));
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", DECISION);
    }

    @Test
    void aPlaceIsAWellFormedCodeAndMayBeElsewhere(Service service) {
        new CaseSteps(service).at("2026-02-02T09:00:00Z");
        Map<String, Object> nowhere = incident();
        nowhere.put("laCode", "Birmingham");
        Answer refused =
                service.as(Users.LA_NOTIFIER).post("/api/incidents", nowhere).mustBe(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/laCode");

        Map<String, Object> elsewhere = incident();
        elsewhere.put("laCode", "E08000027");
        new CaseSteps(service)
                .recorded(elsewhere)
                .refuses("NO_TERRITORIAL_LINK", Users.LA_NOTIFIER, "decide-notifiable", DECISION);
    }

    private static Map<String, Object> incident() {
        return CaseSteps.incident("2026-02-02", "2026-02-02", List.of(CaseSteps.deadChild()));
    }
}
