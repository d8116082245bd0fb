package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.with;
import static uk.casereview.scenario.NotifiabilityRulesIT.decision;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.LA_NOTIFIER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §3.3: whom each clock of a notification waits for. */
@ServiceTest
class ToldRulesIT {

    /** C1b: "SoS + Ofsted"; §6.2: the Panel "will not consider it", and passes nothing on. */
    @Test
    void whatThePanelDoesNotConsiderItPassesOnToNobody(Service service) {
        Map<String, Object> incident =
                CaseSteps.incident("2026-02-02", "2026-02-02", List.of(with(deadChild(), "lookedAfter", true)));
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(with(incident, "abuseOrNeglect", "NOT_SUSPECTED"));
        steps.accepts(LA_NOTIFIER, "decide-notifiable", decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));
        Map<String, Object> sent = SubmissionRulesIT.sent("2026-02-02", "PANEL");
        steps.accepts(
                LA_NOTIFIER,
                "submit-notification",
                with(with(sent, "alreadyHappened", true), "reason", "It went to the Panel alone."));
        assertThat(steps.clocks().status("C1b")).isEqualTo("RUNNING");

        told(steps, "SOS");
        assertThat(steps.clocks().status("C1b")).isEqualTo("RUNNING");
        told(steps, "OFSTED");

        steps.clocks().becomes("C1b", "MET");
    }

    /** C2: "Tell local safeguarding partners (and other areas concerned)": met with the later of the two. */
    @Test
    void whereTheChildLivesElsewhereThatAreaIsToldToo(Service service) {
        Map<String, Object> incident = CaseSteps.incident("2026-02-02", "2026-02-02", List.of(deadChild()));
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(with(incident, "residentLaCode", "E08000028"))
                .decidedNotifiable()
                .notified("2026-02-02T09:00:00Z");
        assertThat(steps.clocks().status("C1")).isEqualTo("MET");
        assertThat(steps.clocks().status("C2")).isEqualTo("RUNNING");

        told(steps.readAgain(), "OTHER_LA");

        steps.clocks().becomes("C2", "MET");
    }

    /** §15.1-3: "clocks recalculated", also that of a category which the case has no longer. */
    @Test
    void whatWasMetUnderAnotherCategoryIsPutRightToo(Service service) {
        Map<String, Object> incident =
                CaseSteps.incident("2026-02-02", "2026-02-02", List.of(with(deadChild(), "lookedAfter", true)));
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(incident)
                .decidedNotifiable();
        steps.submit("2026-02-02T09:00:00Z", Map.of()).mustBe(200);
        steps.readAgain().at("2026-02-16T09:00:00Z");
        steps.accepts(LA_NOTIFIER, "record-knowledge", Map.of("abuseOrNeglect", "NOT_SUSPECTED"));
        steps.accepts(
                LA_NOTIFIER, "recategorise-notification", decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));
        assertThat(steps.clocks().status("C1")).isEqualTo("MET");

        steps.accepts(
                LA_NOTIFIER,
                "correct-sent-on",
                Map.of("from", "2026-02-02", "to", "2026-02-11", "reason", "It was misread."));

        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(2);
    }

    private static void told(CaseSteps steps, String recipient) {
        steps.accepts(
                BUSINESS_MANAGER,
                "record-recipient-informed",
                Map.of("recipient", recipient, "informedOn", "2026-02-02"));
    }
}
