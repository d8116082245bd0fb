package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.clock.LateReason;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §6.4 and §6.6: telling the Panel and everybody else, and how a notification ends. */
@ServiceTest
class SubmissionRulesIT {
    private static final String SUBMIT = "submit-notification";

    /** N1: "only the LA side submits (STAT)". */
    @ParameterizedTest
    @ValueSource(strings = {Users.BUSINESS_MANAGER, Users.CHAIR, "bscp.dsp.wmp", Users.SCRUTINEER})
    void onlyTheLocalAuthoritySubmits(String user, Service service) {
        CaseSteps steps = toBeNotified(service);

        steps.refuses("FORBIDDEN_ROLE", user, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));

        steps.accepts("bscp.la-notifier.bct", SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));
    }

    /** N6: "recipients ⊇ required set for category"; whoever has been told already counts. */
    @ParameterizedTest
    @CsvSource({"PANEL, PARTNERS", "PARTNERS, PANEL"})
    void everybodyWhoMustBeToldIsTold(String told, String missing, Service service) {
        CaseSteps steps = toBeNotified(service);

        Answer answer = steps.refuses("MISSING_RECIPIENT", Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", told));

        assertThat(answer.json().at("/missing").toString()).isEqualTo("[\"" + missing + "\"]");
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS", "OFSTED"));
    }

    @Test
    void partnersToldBeforeNeedNotBeToldAgain(Service service) {
        CaseSteps steps = toBeNotified(service).at("2026-02-04T09:00:00Z");
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "record-recipient-informed",
                Map.of("recipient", "PARTNERS", "informedOn", "2026-02-03"));
        steps.clocks().becomes("C2", "MET");

        steps.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-04", "PANEL"));

        steps.clocks().becomes("C1", "MET");
    }

    /** Telling the Panel is the notification, and so the local authority's. */
    @Test
    void thePanelIsToldByTheNotification(Service service) {
        CaseSteps steps = toBeNotified(service);
        Map<String, Object> panel = Map.of("recipient", "PANEL", "informedOn", "2026-02-02");

        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, "record-recipient-informed", panel);
        steps.refuses("NOT_DECIDED", Users.LA_NOTIFIER, "record-recipient-informed", panel);
        steps.refuses(
                "DATE_IN_FUTURE",
                Users.BUSINESS_MANAGER,
                "record-recipient-informed",
                Map.of("recipient", "CDOP", "informedOn", "2026-02-03"));
    }

    /** N7: every reason of the list; OTHER says which. */
    @ParameterizedTest
    @EnumSource(LateReason.class)
    void aLateNotificationIsRecordedWithItsReason(LateReason reason, Service service) {
        CaseSteps steps = toBeNotified(service).at("2026-02-10T09:00:00Z");
        Map<String, Object> late = new HashMap<>(sent("2026-02-10", "PANEL", "PARTNERS"));

        Answer unexplained = steps.refuses("LATE_REASON_REQUIRED", Users.LA_NOTIFIER, SUBMIT, late);
        assertThat(unexplained.text("/dueOn")).isEqualTo("2026-02-09");
        late.put("lateReason", reason.name());
        if (reason == LateReason.OTHER) {
            assertThat(steps.refuses("LATE_REASON_REQUIRED", Users.LA_NOTIFIER, SUBMIT, late)
                            .text("/missing"))
                    .isEqualTo("lateReasonText");
            late.put("lateReasonText", "An invented reason in words.");
        }
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, late);

        assertThat(steps.theCase().text("/notification/submitted/lateReason")).isEqualTo(reason.name());
        assertThat(steps.theCase().json().at("/notification/submitted/onTime").asBoolean())
                .isFalse();
    }

    /** "legal date of a timestamp = its date in Europe/London". */
    @Test
    void theDayAndTheMomentOfSendingAgree(Service service) {
        CaseSteps steps = toBeNotified(service).at("2026-02-03T09:00:00Z");
        Map<String, Object> said = new HashMap<>(sent("2026-02-02", "PANEL", "PARTNERS"));
        said.put("sentAt", "2026-02-03T00:30:00Z");
        said.put("sentOn", "2026-02-02");

        assertThat(steps.refuses("DATES_CONTRADICT", Users.LA_NOTIFIER, SUBMIT, said)
                        .text("/pointer"))
                .isEqualTo("/sentOn");
        said.put("sentOn", "2026-02-03");
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, said);
    }

    /** N3: "no submission without a recorded decision and rationale"; and not twice. */
    @Test
    void itIsSubmittedOnceItIsDecidedAndOnce(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));
        steps.refuses("NOT_DECIDED", Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));

        CaseSteps decided = toBeNotified(service);
        decided.refuses("DATE_IN_FUTURE", Users.LA_NOTIFIER, SUBMIT, sent("2026-02-03", "PANEL", "PARTNERS"));
        decided.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));
        decided.refuses("INVALID_STATE", Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));
    }

    /** §6.3: "Characteristics are frozen as at notification for statistics; first/harmed child is the statistical child". */
    @Test
    void figuresKeepTheChildAsAtNotification(Service service) {
        Map<String, Object> unharmed = CaseSteps.deadChild();
        unharmed.put("outcome", "OTHER");
        CaseSteps steps = new CaseSteps(service)
                .at("2026-02-02T09:00:00Z")
                .recorded(CaseSteps.incident("2026-02-02", "2026-02-02", List.of(unharmed, CaseSteps.deadChild())));
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));

        Map<String, Object> older = CaseSteps.deadChild();
        older.put("ageYears", 8);
        steps.accepts(
                Users.LA_NOTIFIER,
                "correct-child",
                Map.of("childRef", "Child B", "to", older, "reason", "The age was wrong."));

        Answer read = steps.theCase();
        assertThat(read.text("/notification/frozen/statisticalChild")).isEqualTo("Child B");
        assertThat(read.text("/notification/frozen/children/1/characteristics/ageBand"))
                .isEqualTo("1_5");
        assertThat(read.text("/notification/children/1/characteristics/ageBand"))
                .isEqualTo("6_10");
    }

    /** N9: "withdrawal before RR submission only, Panel told first". */
    @Test
    void thePanelIsToldBeforeANotificationIsWithdrawn(Service service) {
        CaseSteps steps = notified(service);
        String command = "withdraw-notification";
        steps.refuses("FORBIDDEN_ROLE", Users.BUSINESS_MANAGER, command, Map.of("reason", "Not met."));
        steps.refuses("PANEL_NOT_INFORMED", Users.LA_NOTIFIER, command, Map.of("reason", "Not met."));
        steps.refuses(
                "DATE_IN_FUTURE",
                Users.LA_NOTIFIER,
                command,
                Map.of("reason", "Not met.", "panelInformedOn", "2026-02-03"));
        steps.refuses("REASON_REQUIRED", Users.LA_NOTIFIER, command, Map.of("panelInformedOn", "2026-02-02"));

        steps.accepts(Users.LA_NOTIFIER, command, Map.of("reason", "Not met.", "panelInformedOn", "2026-02-02"));

        steps.refuses(
                "INVALID_STATE",
                Users.LA_NOTIFIER,
                command,
                Map.of("reason", "Not met.", "panelInformedOn", "2026-02-02"));
    }

    @Test
    void aNotificationIsNotWithdrawnOnceItsReviewIsSent(Service service) {
        ReviewSteps review = ReviewSteps.determined(service).withSections(true).at("2026-02-27T12:00:00Z");
        review.submitToPanel("2026-02-27T12:00:00Z", Map.of()).mustBe(200);
        CaseSteps steps = review.steps().readAgain();

        // §15.8, in the order of the row of §6.4
        steps.refuses("PANEL_NOT_INFORMED", Users.LA_NOTIFIER, "withdraw-notification", Map.of("reason", "Not met."));
        steps.refuses(
                "RR_ALREADY_SUBMITTED",
                Users.LA_NOTIFIER,
                "withdraw-notification",
                Map.of("reason", "Not met.", "panelInformedOn", "2026-02-27"));
    }

    /** What still runs, or is still asked, has to end first. */
    @Test
    void aNotificationIsClosedWhenNothingIsOwed(Service service) {
        CaseSteps steps = toBeNotified(service);
        steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of());
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));
        steps.withOpenRapidReview();

        Answer answer = steps.refuses("OPEN_OBLIGATIONS", Users.BUSINESS_MANAGER, "close-notification", Map.of());
        assertThat(answer.json().at("/missing").toString()).isEqualTo("[\"RAPID_REVIEW\"]");

        steps.review(
                        Users.LA_NOTIFIER,
                        "discontinue-rapid-review",
                        Map.of("reason", "The criteria turned out not to be met."))
                .mustBe(200);
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "close-notification", Map.of());
        steps.accepts(Users.BUSINESS_MANAGER, "close-notification", Map.of());
        assertThat(steps.theCase().text("/notification/stage")).isEqualTo("CLOSED");
        steps.refuses("INVALID_STATE", Users.BUSINESS_MANAGER, "close-notification", Map.of());
    }

    static CaseSteps toBeNotified(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(Users.LA_NOTIFIER, "decide-notifiable", NotifiabilityRulesIT.DEATH);
        return steps;
    }

    static CaseSteps notified(Service service) {
        CaseSteps steps = toBeNotified(service);
        steps.accepts(Users.LA_NOTIFIER, SUBMIT, sent("2026-02-02", "PANEL", "PARTNERS"));
        return steps.withOpenRapidReview();
    }

    static Map<String, Object> sent(String sentOn, String... recipients) {
        return Map.of("sentOn", sentOn, "recipients", List.of(recipients));
    }
}
