package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.NotifiabilityRulesIT.decision;
import static uk.casereview.scenario.SubmissionRulesIT.notified;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §15.3-15: things change after an incident has been recorded, decided and notified. */
@ServiceTest
class ChangeRulesIT {
    @Test
    void aChildIsAddedUnderTheNextLetter(Service service) {
        CaseSteps steps = notified(service);

        steps.refuses("FORBIDDEN_ROLE", Users.CHAIR, "add-child", Map.of("child", deadChild()));
        steps.accepts(Users.BUSINESS_MANAGER, "add-child", Map.of("child", deadChild()));

        assertThat(steps.theCase().json().at("/notification/children").findValuesAsString("childRef"))
                .containsExactly("Child A", "Child B");
    }

    /** A harmed child has died: recorded as a change, so that both truths stay. */
    @Test
    void aHarmedChildMayDie(Service service) {
        CaseSteps steps = harmed(service, false).at("2026-02-13T09:00:00Z");
        Map<String, Object> died =
                Map.of("childRef", "Child A", "outcome", "DEATH", "on", "2026-02-12", "panelInformedOn", "2026-02-13");
        steps.refuses(
                "UNKNOWN_REFERENCE",
                Users.LA_NOTIFIER,
                "record-outcome-changed",
                Map.of("childRef", "Child B", "outcome", "DEATH"));
        steps.refuses(
                "DATE_IN_FUTURE",
                Users.LA_NOTIFIER,
                "record-outcome-changed",
                Map.of("childRef", "Child A", "outcome", "DEATH", "on", "2026-02-14"));
        steps.refuses("CRITERIA_NOT_MET", Users.LA_NOTIFIER, "recategorise-notification", toDeath());

        steps.accepts(Users.LA_NOTIFIER, "record-outcome-changed", died);
        steps.accepts(Users.LA_NOTIFIER, "recategorise-notification", toDeath());

        Answer read = steps.theCase();
        assertThat(read.text("/notification/category")).isEqualTo("ABUSE_NEGLECT_DEATH");
        assertThat(read.text("/notification/children/0/characteristics/outcome"))
                .isEqualTo("DEATH");
        assertThat(read.text("/notification/frozen/children/0/characteristics/outcome"))
                .isEqualTo("SERIOUS_HARM");
        assertThat(steps.theCase("effectiveOn=2026-02-11").text("/notification/children/0/characteristics/outcome"))
                .isEqualTo("SERIOUS_HARM");
        steps.clocks().becomes("C1", "MET");
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-02-23");
    }

    /** "Starts clocks not yet started": from the death, not from the first awareness. */
    @Test
    void aLookedAfterChildsLaterDeathStartsItsClockThen(Service service) {
        CaseSteps steps = harmed(service, true).at("2026-02-12T09:00:00Z");
        assertThat(steps.clocks().has("C1b")).isFalse();
        steps.accepts(
                Users.LA_NOTIFIER,
                "record-outcome-changed",
                Map.of("childRef", "Child A", "outcome", "DEATH", "on", "2026-02-12"));

        assertThat(steps.clocks().due("C1b")).isEqualTo("2026-02-19");
        steps.accepts(Users.BUSINESS_MANAGER, "record-recipient-informed", Map.of("recipient", "SOS"));
        steps.at("2026-02-20T09:00:00Z");
        steps.clocks().becomes("C1b", "OVERDUE");
        steps.accepts(Users.BUSINESS_MANAGER, "record-recipient-informed", Map.of("recipient", "OFSTED"));
        steps.clocks().becomes("C1b", "MET_LATE");
    }

    /** PM11: "recategorised: review now required → as PM1, start = effectiveOn". */
    @Test
    void aCategoryThatComesToNeedAReviewOpensOne(Service service) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("lookedAfter", true));
        Map<String, Object> incident = CaseSteps.incident("2026-02-02", "2026-02-02", List.of(child));
        incident.put("abuseOrNeglect", "UNKNOWN");
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);
        steps.accepts(
                Users.LA_NOTIFIER, "decide-notifiable", decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));
        steps.accepts(Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-02", "SOS", "OFSTED"));
        steps.at("2026-02-20T09:00:00Z");

        steps.accepts(Users.LA_NOTIFIER, "recategorise-notification", toDeath("2026-02-19"));

        steps.withOpenRapidReview();
        assertThat(steps.clocks().due("C3")).isEqualTo("2026-03-12");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-26");
        steps.clocks().becomes("C1b", "MET");
        steps.accepts(Users.LA_NOTIFIER, "record-recipient-informed", Map.of("recipient", "PANEL"));
        steps.clocks().becomes("C1", "MET");
    }

    /** PM2: "recategorised: none required → DiscontinueRapidReview". */
    @Test
    void aCategoryThatNeedsNoReviewEndsIt(Service service) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("lookedAfter", true));
        Map<String, Object> incident = CaseSteps.incident("2026-02-02", "2026-02-02", List.of(child));
        incident.put("abuseOrNeglect", "UNKNOWN");
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded(incident);
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-02", "PANEL", "PARTNERS"));
        steps.withOpenRapidReview();

        steps.accepts(
                Users.LA_NOTIFIER,
                "recategorise-notification",
                decision("LAC_DEATH_NO_ABUSE", "LOOKED_AFTER_CHILD_DIED"));

        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        assertThat(steps.theCase().text("/rapidReview/stage")).isEqualTo("DISCONTINUED");
        steps.clocks().becomes("C1", "MET");
    }

    @Test
    void onlyTheLocalAuthorityRecategorisesWhatIsDecided(Service service) {
        CaseSteps undecided = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        undecided.refuses("NOT_DECIDED", Users.LA_NOTIFIER, "recategorise-notification", toDeath());

        CaseSteps steps = harmed(service, false);
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "recategorise-notification", toDeath());
        steps.refuses(
                "CORRECTION_UNCHANGED",
                Users.LA_NOTIFIER,
                "recategorise-notification",
                decision("ABUSE_NEGLECT_SERIOUS_HARM", "ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_SERIOUSLY_HARMED"));
        Map<String, Object> unreasoned = new HashMap<>(toDeath());
        unreasoned.remove("rationale");
        steps.accepts(Users.LA_NOTIFIER, "record-outcome-changed", Map.of("childRef", "Child A", "outcome", "DEATH"));
        steps.refuses("RATIONALE_REQUIRED", Users.LA_NOTIFIER, "recategorise-notification", unreasoned);
        steps.accepts(Users.LA_NOTIFIER, "recategorise-notification", toDeath());
    }

    /** §15.2-8: the authority's decision to recategorise is one of its decisions on the list. */
    @Test
    void recategorisingIsADecisionOnRecord(Service service) {
        CaseSteps steps = harmed(service, false);
        steps.accepts(Users.LA_NOTIFIER, "record-outcome-changed", Map.of("childRef", "Child A", "outcome", "DEATH"));

        steps.accepts(Users.LA_NOTIFIER, "recategorise-notification", toDeath());

        var rows = service.as(Users.BUSINESS_MANAGER)
                .get("/api/decisions?body=LA_NOTIFIER&case=" + steps.caseRef() + "&after=" + steps.position())
                .mustBe(200)
                .json()
                .at("/rows");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.findValuesAsString("takenBy")).contains("notification.NotificationRecategorised");
    }

    /** A serious harm of Monday 2 February 2026, notified the same day. */
    static CaseSteps harmed(Service service, boolean lookedAfter) {
        Map<String, Object> child = deadChild();
        child.putAll(Map.of("outcome", "SERIOUS_HARM", "lookedAfter", lookedAfter));
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-02-02", "2026-02-02", List.of(child)));
        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-notifiable",
                decision("ABUSE_NEGLECT_SERIOUS_HARM", "ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_SERIOUSLY_HARMED"));
        steps.accepts(
                Users.LA_NOTIFIER, "submit-notification", SubmissionRulesIT.sent("2026-02-02", "PANEL", "PARTNERS"));
        return steps.withOpenRapidReview();
    }

    private static Map<String, Object> toDeath() {
        return decision("ABUSE_NEGLECT_DEATH", "ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED");
    }

    private static Map<String, Object> toDeath(String on) {
        Map<String, Object> recategorised = new HashMap<>(toDeath());
        recategorised.put("on", on);
        return recategorised;
    }
}
