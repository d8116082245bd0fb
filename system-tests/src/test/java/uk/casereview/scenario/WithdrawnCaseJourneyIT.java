package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Expect.accepted;
import static uk.casereview.scenario.Expect.refused;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;
import static uk.casereview.scenario.Users.LA_NOTIFIER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** One case that turns out not to meet the criteria: N9, PM2. */
@ServiceTest
class WithdrawnCaseJourneyIT {
    private static final Map<String, String> REASON = Map.of("reason", "The child died of a natural cause.");

    @Test
    void aNotificationIsWithdrawnAndItsReviewEndsWithIt(Service service) {
        ReviewSteps rapid = ReviewSteps.met(service);
        rapid.mustDo(
                "record-immediate-action",
                Map.of("agency", "WMP", "text", "The siblings were seen.", "doneOn", "2026-02-19"));
        CaseSteps steps = thePanelIsToldFirst(rapid);
        nothingGoesOn(rapid, steps);

        WholeCase whole = new WholeCase(service, BUSINESS_MANAGER, steps.caseRef(), steps.position());
        whole.linkedBy(
                        "rapid-review.RapidReviewOpened after notification.NotificationSubmitted",
                        "rapid-review.RapidReviewDiscontinued after notification.NotificationWithdrawn")
                .stands("WITHDRAWN", "DISCONTINUED", "")
                .clocksRead(Map.of("C1", "MET", "C2", "MET", "C3", "NOT_APPLICABLE"))
                .countedUnder("WITHDRAWALS.ABUSE_NEGLECT_DEATH", "REVIEWS_DISCONTINUED.NOTIFICATION_WITHDRAWN")
                .toldInOrder(
                        "notification.IncidentRecorded",
                        "notification.NotifiabilityDecided",
                        "notification.NotificationSubmitted",
                        "rapid-review.RapidReviewOpened",
                        "rapid-review.RapidReviewScoped",
                        "rapid-review.AgencyInformationRequested",
                        "rapid-review.RapidReviewMeetingHeld",
                        "rapid-review.ImmediateActionRecorded",
                        "notification.NotificationWithdrawn",
                        "rapid-review.RapidReviewDiscontinued",
                        "clock.ClockCancelled");
        assertThat(whole.theCase().at("/rapidReview/stage").asString()).isEqualTo("DISCONTINUED");
        assertThat(whole.theCase().path("plans").isEmpty()).isTrue();
        assertThat(whole.theCase().at("/file/openTasks").isEmpty()).isTrue();
        assertThat(whole.theCase().at("/rapidReview/immediateActions").size())
                .as("what was done for the children stays on record")
                .isEqualTo(1);
    }

    private static CaseSteps thePanelIsToldFirst(ReviewSteps rapid) {
        CaseSteps steps = rapid.at("2026-02-20T12:00:00Z").steps();
        refused(steps.incident(LA_NOTIFIER, "withdraw-notification", REASON), "PANEL_NOT_INFORMED");
        refused(
                steps.incident(
                        BUSINESS_MANAGER,
                        "withdraw-notification",
                        CaseSteps.with(REASON, "panelInformedOn", "2026-02-20")),
                "FORBIDDEN_ROLE");
        accepted(
                steps.incident(
                        LA_NOTIFIER, "withdraw-notification", CaseSteps.with(REASON, "panelInformedOn", "2026-02-20")),
                "NotificationWithdrawn");
        steps.clocks().becomes("C3", "NOT_APPLICABLE");
        return steps;
    }

    private static void nothingGoesOn(ReviewSteps rapid, CaseSteps steps) {
        Eventually.isTrue(() -> rapid.stage().equals("DISCONTINUED"));
        refused(
                rapid.recommend(ReviewSteps.decision(
                        ReviewSteps.ICB_DOCTOR, ReviewSteps.BCT, ReviewSteps.WMP, ReviewSteps.NSPCC)),
                "INVALID_STATE");
        refused(steps.deciding(BUSINESS_MANAGER, "close-notification", Map.of()), "INVALID_STATE");
    }
}
