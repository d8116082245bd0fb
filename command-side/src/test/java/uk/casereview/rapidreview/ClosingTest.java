package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.MarkDuplicate;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.ClockStarted;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.NotificationFacts;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** How a review ends and begins again (§15.1-3, §15.4-20). */
class ClosingTest {
    @Test
    void learningWithoutAPlanKeepsTheReviewOpen() {
        ReviewStory story = met().then(learn())
                .then(recommend(Outcome.LCSPR))
                .then(positions(Outcome.LCSPR))
                .then(determine(Outcome.LCSPR))
                .then(sections())
                .then(submit(), respond(PanelResponse.AGREES));

        assertThat(story.refusal(new CloseRapidReview(REVIEW, null)).facts()).containsEntry("learningPoints", 1);
        assertThat(story.code(new CloseRapidReview(REVIEW, text(20)))).isEqualTo(RefusalCode.LEARNING_WITHOUT_PLAN);
        assertThat(story.planned(false).code(new CloseRapidReview(REVIEW, text(20))))
                .isEqualTo(RefusalCode.LEARNING_WITHOUT_PLAN);
        assertThat(story.planned(true).then(new CloseRapidReview(REVIEW, null)).state())
                .isInstanceOf(Closed.class);
    }

    @Test
    void closingWithoutTheReplyNeedsAReason() {
        assertThat(submitted().code(new CloseRapidReview(REVIEW, null)))
                .isEqualTo(RefusalCode.PANEL_RESPONSE_OUTSTANDING);
        assertThat(submitted().then(new CloseRapidReview(REVIEW, text(20))).state())
                .isInstanceOf(Closed.class);
        assertThat(met().code(new CloseRapidReview(REVIEW, text(20)))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "CRITERIA_NOT_MET, DISCONTINUED",
        "NOTIFICATION_WITHDRAWN, WITHDRAWN",
        "NOTIFICATION_DUPLICATE, DUPLICATE",
        "NOTIFICATION_ENTERED_IN_ERROR, ENTERED_IN_ERROR",
        "RECATEGORISED, CATEGORY_DOES_NOT_REQUIRE_IT",
        "LED_ELSEWHERE, LED_ELSEWHERE"
    })
    void aProcessDiscontinuesWithACauseAndTheClockNeverApplied(
            DiscontinuationCause cause, ClockEvent.Reason clockReason) {
        ReviewStory story =
                gathering().by(user("system"), Role.SYSTEM, null).then(new DiscontinueRapidReview(REVIEW, cause, null));

        assertThat(story.last(RapidReviewDiscontinued.class).cause()).isEqualTo(cause);
        assertThat(story.last(ClockCancelled.class).reason()).isEqualTo(clockReason);
    }

    @Test
    void aPersonWhoDiscontinuesSaysWhy() {
        assertThat(gathering()
                        .by(NOTIFIER, Role.LA_NOTIFIER, "BCC")
                        .code(new DiscontinueRapidReview(REVIEW, null, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(discontinued().last(RapidReviewDiscontinued.class).cause())
                .isEqualTo(DiscontinuationCause.CRITERIA_NOT_MET);
    }

    /** §7.5: "process manager / LA_NOTIFIER"; what became of the notification is the process's to say. */
    @Test
    void aPersonGivesNoCauseOfAProcess() {
        var duplicate = new DiscontinueRapidReview(REVIEW, DiscontinuationCause.NOTIFICATION_DUPLICATE, text(30));
        var unmet = new DiscontinueRapidReview(REVIEW, DiscontinuationCause.CRITERIA_NOT_MET, text(30));
        ReviewStory story = gathering().by(NOTIFIER, Role.LA_NOTIFIER, "BCC");

        assertThat(story.refusal(duplicate))
                .isEqualTo(Refusal.of(RefusalCode.FORBIDDEN_ROLE, "cause", "NOTIFICATION_DUPLICATE"));
        assertThat(story.then(unmet).state()).isInstanceOf(Discontinued.class);
    }

    @Test
    void aVoluntaryReviewOutlivesItsCategory() {
        ReviewStory story = new ReviewStory()
                .notified(new NotificationFacts(NOTIFICATION, CASE, SENT_ON, false, null, null, null))
                .then(new OpenRapidReview(REVIEW, NOTIFICATION, null, true))
                .by(user("system"), Role.SYSTEM, null);

        story.then(new DiscontinueRapidReview(REVIEW, DiscontinuationCause.RECATEGORISED, null));
        assertThat(story.state()).isInstanceOf(Open.class);
        story.then(new DiscontinueRapidReview(REVIEW, DiscontinuationCause.NOTIFICATION_WITHDRAWN, null));
        assertThat(story.state()).isInstanceOf(Discontinued.class);
    }

    @Test
    void aClosedReviewIsTakenUpAgainWhereItWas() {
        assertThat(closed().then(reopen()).state()).isInstanceOf(PanelResponded.class);
        assertThat(submitted()
                        .then(new CloseRapidReview(REVIEW, text(20)), reopen())
                        .state())
                .isInstanceOf(Submitted.class);
        assertThat(closed().refusal(new Reopen(REVIEW, null, text(20), decision()))
                        .facts())
                .containsEntry("missing", "reason");
        assertThat(closed().refusal(new Reopen(REVIEW, text(20), null, decision()))
                        .facts())
                .containsEntry("missing", "newEvidence");
        assertThat(closed().code(new Reopen(
                        REVIEW, text(20), text(20), Said.present(BCT).request())))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        Said lost = Said.present(FOUR).vote(Choice.AGAINST, ICB_DOCTOR, BCT, WMP);
        assertThat(closed().then(new Reopen(REVIEW, text(20), text(20), lost.request()))
                        .state())
                .isInstanceOf(Closed.class);
    }

    /** §7.1: REVISED is a stage of its own; the Panel's objection that was considered is not raised again. */
    @Test
    void whatWasReconsideredIsTakenUpAsThat() {
        ReviewStory again = ReviewStory.revised().then(new CloseRapidReview(REVIEW, null), reopen());

        assertThat(again.state()).isInstanceOf(RapidReviewState.Revised.class);
        assertThat(again.then(new CloseRapidReview(REVIEW, null)).state()).isInstanceOf(Closed.class);
    }

    /** C4: "never overdue", and nobody is reminded of an answer that is not waited for. */
    @Test
    void theReminderEndsWithTheReviewAndBeginsAgainWithIt() {
        ReviewStory unanswered = submitted().then(new CloseRapidReview(REVIEW, text(20)));
        assertThat(unanswered.last(ClockCancelled.class))
                .extracting(ClockCancelled::kind, ClockCancelled::reason)
                .containsExactly(ClockKind.C4, ClockEvent.Reason.REVIEW_CLOSED);

        assertThat(unanswered.then(reopen()).lastNames(2)).containsExactly("RapidReviewReopened", "ClockStarted");
        assertThat(unanswered.last(ClockStarted.class))
                .extracting(ClockStarted::kind, ClockStarted::startOn)
                .containsExactly(ClockKind.C4, LocalDate.of(2026, 2, 27));
        assertThat(closed().then(reopen()).lastNames(1)).containsExactly("RapidReviewReopened");
    }

    /** §15.4-19: "RecordPanelResponse repeats, also after closing"; what has come is not waited for. */
    @Test
    void theReminderDoesNotBeginAgainForAReplyThatCameAfterClosing() {
        for (PanelResponse reply : List.of(PanelResponse.AGREES, PanelResponse.MORE_INFORMATION)) {
            ReviewStory story = submitted().then(new CloseRapidReview(REVIEW, text(20)), respond(reply));

            assertThat(story.then(reopen()).lastNames(1)).containsExactly("RapidReviewReopened");
            assertThat(story.state()).isInstanceOf(PanelResponded.class);
        }
        ReviewStory supplied = answered(PanelResponse.MORE_INFORMATION)
                .then(
                        new SupplyToPanel(REVIEW, LocalDate.of(2026, 2, 27), "DOC-12", null),
                        new CloseRapidReview(REVIEW, text(20)));
        assertThat(supplied.then(reopen()).lastNames(2)).containsExactly("RapidReviewReopened", "ClockStarted");
    }

    /** §15.2-9: it determines no outcome. */
    @Test
    void theChairAloneMayTakeAReviewUpAgain() {
        Reopen alone = new Reopen(
                REVIEW,
                text(20),
                text(20),
                Said.present().by(Route.CHAIRS_ACTION).chairedBy(BCT).request());

        assertThat(closed().then(alone)
                        .last(RapidReviewReopened.class)
                        .decision()
                        .route())
                .isEqualTo(Route.CHAIRS_ACTION);
        assertThat(closed().code(new Reopen(REVIEW, text(20), text(20), null))).isEqualTo(RefusalCode.NOT_QUORATE);
    }

    /** §15.2-10: what is submitted with the positions stated may be closed so; nobody is asked any more, and nobody decided. */
    @Test
    void whatIsWithAnotherBodyEndsWithAReviewThatIsClosedWithoutAnOutcome() {
        ReviewStory story = escalated();
        UUID dispute = story.last(DecisionEscalated.class).escalationId();
        story.then(new EscalateDecision(REVIEW.value(), null, EscalationBody.BUSINESS_MANAGER, text(30)));
        UUID answered = story.last(DecisionEscalated.class).escalationId();
        story.then(new ResolveEscalation(REVIEW.value(), answered, text(30), null, null, null))
                .then(sections())
                .then(submit(), respond(PanelResponse.AGREES))
                .then(new CloseRapidReview(REVIEW, text(20)));

        assertThat(story.lastNames(2)).containsExactly("RapidReviewClosed", "EscalationResolved");
        assertThat(story.last(EscalationResolved.class))
                .isEqualTo(new EscalationResolved(dispute, text(20), null, null, null));
        assertThat(story.state().file().escalated()).isFalse();
        assertThat(story.then(reopen()).code(determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(story.then(position("BCT", Outcome.NO_FURTHER_REVIEW)).lastNames(1))
                .as("asked anew")
                .containsExactly("DecisionEscalated");
    }

    @Test
    void whatIsWithAnotherBodyIsStillAnsweredWhereTheOutcomeIsDetermined() {
        ReviewStory story = determined()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30)));
        UUID dispute = story.last(DecisionEscalated.class).escalationId();
        story.then(sections()).then(submit(), respond(PanelResponse.AGREES), new CloseRapidReview(REVIEW, text(20)));
        assertThat(story.lastNames(1)).containsExactly("RapidReviewClosed");

        story.then(new ResolveEscalation(REVIEW.value(), dispute, text(30), null, null, LEAD_PARTNER));

        assertThat(story.state()).isInstanceOf(Closed.class);
        assertThat(story.state().file().escalated()).isFalse();
    }

    @Test
    void whatIsStruckOutStays() {
        assertThat(gathering()
                        .then(new MarkDuplicate(REVIEW.value(), new CaseRef("BSCP-2026-015"), text(20)))
                        .state())
                .isInstanceOf(StruckOut.class);
    }
}
