package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;
import static uk.casereview.rapidreview.ReviewStory.answered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.clock.ClockEvent.ClockStopped;
import uk.casereview.clock.ClockKind;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.rapidreview.RapidReviewState.Revised;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What the Panel answers, and what the partnership makes of it. */
class PanelTest {
    private static final LocalDate SUBMITTED_ON = LocalDate.of(2026, 2, 27);

    /** §15.1-1: "with the true date", which may be all that is known. */
    @Test
    void aDayOfSendingIsEnough() {
        ReviewStory story = complete().on(LocalDate.of(2026, 3, 1));
        story.then(new SubmitToPanel(REVIEW, null, SUBMITTED_ON, "DOC-9", null, null, true, text(30)));

        assertThat(story.last(RapidReviewSubmitted.class))
                .extracting(RapidReviewSubmitted::sentOn, RapidReviewSubmitted::sentAt)
                .containsExactly(SUBMITTED_ON, Instant.parse("2026-02-27T12:00:00Z"));
        assertThat(story.last(ClockStopped.class).stopOn()).isEqualTo(SUBMITTED_ON);
    }

    @ParameterizedTest
    @CsvSource({
        "AGREES, true, true, true",
        "MORE_INFORMATION, true, true, true",
        "QUALITY_FEEDBACK_ONLY, true, true, true",
        "SUGGESTS_LCSPR, true, false, false",
        "SUGGESTS_NO_LCSPR, false, true, true",
        "NATIONAL_REVIEW_DECIDED, false, true, false"
    })
    void thePanelAgreesOrDoesNot(
            PanelResponse response, boolean withLcspr, boolean withNationalSuggested, boolean withNothing) {
        assertThat(agrees(response, new ReviewOutcome(Outcome.LCSPR, null, false, Set.of())))
                .isEqualTo(withLcspr);
        assertThat(agrees(response, new ReviewOutcome(Outcome.NO_FURTHER_REVIEW, null, true, Set.of())))
                .isEqualTo(withNationalSuggested);
        assertThat(AgreementPolicy.agrees(response, Outcomes.NONE)).isEqualTo(withNothing);
    }

    private static boolean agrees(PanelResponse response, ReviewOutcome local) {
        return AgreementPolicy.agrees(
                response,
                Outcomes.NONE.determined(new Outcomes.Settled(local, SUBMITTED_ON, new DecisionId(new UUID(0, 1)))));
    }

    @Test
    void anAnswerStopsTheReminderAndMayBeFollowedByAnother() {
        ReviewStory story = answered(PanelResponse.AGREES);

        assertThat(story.last(ClockStopped.class).kind()).isEqualTo(ClockKind.C4);
        story.then(respond(PanelResponse.QUALITY_FEEDBACK_ONLY));
        assertThat(story.last(PanelResponseRecorded.class).number()).isEqualTo(2);
        assertThat(story.state()).isInstanceOf(PanelResponded.class);
        assertThat(story.then(new CloseRapidReview(REVIEW, null))
                        .then(respond(PanelResponse.NATIONAL_REVIEW_DECIDED))
                        .state())
                .isInstanceOf(Closed.class);
        assertThat(submitted()
                        .code(new RecordPanelResponse(
                                REVIEW, LocalDate.of(2026, 2, 28), PanelResponse.AGREES, null, List.of())))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
    }

    @Test
    void whatThePanelAsksForIsSuppliedAndItsAnswerWaitedForAnew() {
        ReviewStory story = answered(PanelResponse.MORE_INFORMATION);
        assertThat(story.code(new SupplyToPanel(REVIEW, LocalDate.of(2026, 2, 28), "DOC-10", null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);

        story.then(new SupplyToPanel(REVIEW, null, "DOC-10", text(20)));

        assertThat(story.lastNames(2)).containsExactly("SuppliedToPanel", "ClockStarted");
        assertThat(story.code(new SupplyToPanel(REVIEW, null, "DOC-11", null))).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(story.code(new CloseRapidReview(REVIEW, null))).isEqualTo(RefusalCode.PANEL_RESPONSE_OUTSTANDING);
    }

    @Test
    void anOutcomeIsReconsideredByTheSubGroupAndEveryPartner() {
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR);

        assertThat(story.code(reconsider(Outcome.NO_FURTHER_REVIEW)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        story.then(positions(Outcome.NO_FURTHER_REVIEW)).then(reconsider(Outcome.NO_FURTHER_REVIEW));
        RapidReviewOutcomeRevised revised = story.last(RapidReviewOutcomeRevised.class);
        assertThat(revised.from()).isEqualTo(new ReviewOutcome(Outcome.LCSPR, null, false, Set.of()));
        assertThat(revised.to().outcome()).isEqualTo(Outcome.NO_FURTHER_REVIEW);
        assertThat(story.state()).isInstanceOf(Revised.class);
        assertThat(story.then(respond(PanelResponse.AGREES)).state()).isInstanceOf(Revised.class);
    }

    @Test
    void theLeadPartnersDoNotReconsiderWhatThePartnersHaveNotAnswered() {
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR).by(user("chief constable"), Role.LSP, "WMP");
        assertThat(story.code(reconsider(Outcome.NO_FURTHER_REVIEW)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        story.by(ReviewStory.manager())
                .then(positions(Outcome.NO_FURTHER_REVIEW))
                .then(ReviewCommands.position("BCT", Outcome.LCSPR))
                .by(user("chief constable"), Role.LSP, "WMP")
                .then(reconsider(Outcome.NO_FURTHER_REVIEW));
        assertThat(story.state()).isInstanceOf(Revised.class);
    }

    @Test
    void reconsideringNeedsADecisionThatCarries() {
        ReviewStory story = answered(PanelResponse.SUGGESTS_NO_LCSPR).then(positions(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.code(
                        again(Outcome.NO_FURTHER_REVIEW, Said.present(FOUR).because(null), false)))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        assertThat(story.code(again(Outcome.NO_FURTHER_REVIEW, Said.present(BCT), false)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        Said lost = Said.present(FOUR).vote(Choice.AGAINST, ICB_DOCTOR, BCT, WMP);
        assertThat(story.then(again(Outcome.NO_FURTHER_REVIEW, lost, false)).state())
                .isInstanceOf(PanelResponded.class);
        assertThat(story.then(ReviewCommands.position("BCT", Outcome.LCSPR))
                        .by(user("lead partner"), Role.LSP, "BCC")
                        .code(again(Outcome.ALTERNATIVE_LOCAL_REVIEW, Said.present(FOUR), false)))
                .isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
    }

    @Test
    void whatWasReconsideredBeforeTheAnswerIsIrregular() {
        ReviewStory story = escalated().then(sections()).then(submit());

        story.then(again(Outcome.LCSPR, Said.present(FOUR), true));

        RapidReviewOutcomeRevised revised = story.last(RapidReviewOutcomeRevised.class);
        assertThat(revised.from()).isNull();
        assertThat(revised.irregularities())
                .containsExactly(RefusalCode.INVALID_STATE, RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    private static ReconsiderOutcome again(Outcome outcome, Said said, boolean happened) {
        return new ReconsiderOutcome(
                REVIEW, outcome, null, false, Set.of(), said.request(), happened, happened ? text(30) : null);
    }
}
