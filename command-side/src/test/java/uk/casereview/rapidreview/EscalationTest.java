package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.rapidreview.OutcomeCommands.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.Said;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What becomes of a determination that is disputed (§4.3, §15.2-10). */
class EscalationTest {
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());

    @Test
    void partnersWhoDifferEscalateOnce() {
        ReviewStory story = escalated();

        assertThat(story.lastNames(2)).containsExactly("DspPositionRecorded", "DecisionEscalated");
        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        story.then(ReviewCommands.position("BCC", Outcome.LCSPR));
        assertThat(story.lastNames(1)).containsExactly("DspPositionRecorded");
    }

    @Test
    void theLeadPartnersResolveWhatTheDelegatedOnesCouldNot() {
        ReviewStory story = escalated();
        ResolveEscalation resolve = new ResolveEscalation(
                REVIEW.value(),
                story.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                LCSPR,
                LEAD_PARTNER);

        assertThat(story.refusal(ReviewCommands.determine(Outcome.LCSPR)).facts())
                .containsEntry("escalatedTo", "LEAD_SAFEGUARDING_PARTNERS");
        story.then(resolve);
        assertThat(story.state()).isInstanceOf(Escalated.class);
        story.then(ReviewCommands.determine(Outcome.LCSPR));

        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.last(RapidReviewOutcomeDetermined.class).decision())
                .extracting(decision -> decision.mode(), decision -> decision.result())
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        assertThat(escalated()
                        .by(user("police and crime commissioner"), Role.LSP, "WMP")
                        .then(ReviewCommands.determine(Outcome.LCSPR))
                        .state())
                .isInstanceOf(Determined.class);
    }

    @Test
    void aDisputedDeterminationStandsAgainOnceResolved() {
        ReviewStory story = determined();
        EscalateDecision dispute = new EscalateDecision(
                REVIEW.value(),
                story.last(RapidReviewOutcomeDetermined.class).decision().decisionId(),
                EscalationBody.EXECUTIVE_BOARD,
                text(30));

        story.then(dispute);
        var first = story.last(DecisionEscalated.class).escalationId();
        assertThat(story.state()).isInstanceOf(Escalated.class);
        assertThat(story.code(dispute)).isEqualTo(RefusalCode.ALREADY_ESCALATED);
        story.then(new EscalateDecision(
                REVIEW.value(), dispute.decisionId(), EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30)));
        story.then(new ResolveEscalation(REVIEW.value(), first, text(30), null, null, BOARD_CHAIR));
        assertThat(story.state()).isInstanceOf(Escalated.class);
        story.then(new ResolveEscalation(
                REVIEW.value(),
                story.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                null,
                LEAD_PARTNER));

        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(divided().state()).isInstanceOf(MeetingHeld.class);
        assertThat(divided().refusal(position("BCC", Outcome.LCSPR)))
                .isEqualTo(Refusal.of(RefusalCode.NOT_RECOMMENDED, "escalatedTo", "LEAD_SAFEGUARDING_PARTNERS"));
        UUID taken = divided().last(DecisionEscalated.class).escalationId();
        assertThat(divided()
                        .happened(new EscalationResolved(taken, text(30), null, null, null))
                        .refusal(position("BCC", Outcome.LCSPR)))
                .isEqualTo(Refusal.of(RefusalCode.NOT_RECOMMENDED));
    }

    /** What the fourth partner's answer took there names no decision, and is the same question. */
    @Test
    void whatThePartnersDifferOverIsTakenThereOnce() {
        ReviewStory story = escalated();
        var recommended =
                story.last(RapidReviewOutcomeRecommended.class).decision().decisionId();

        assertThat(story.code(new EscalateDecision(
                        REVIEW.value(), recommended, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30))))
                .isEqualTo(RefusalCode.ALREADY_ESCALATED);
    }

    @Test
    void aDisputedDeterminationMayBeAnsweredAndMadeAnew() {
        ReviewStory story = determined()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30)))
                .then(ReviewCommands.position("BCC", Outcome.NO_FURTHER_REVIEW))
                .by(user("chief constable"), Role.LSP, "WMP");
        DetermineOutcome anew = determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null);
        assertThat(story.code(anew)).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        story.by(ReviewStory.manager())
                .then(
                        ReviewCommands.position("BCT", Outcome.LCSPR),
                        ReviewCommands.position("ICB", Outcome.LCSPR),
                        ReviewCommands.position("WMP", Outcome.LCSPR))
                .by(user("chief constable"), Role.LSP, "WMP")
                .then(determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null));

        assertThat(story.state()).isInstanceOf(Determined.class);
    }

    @Test
    void onlyWhatTheLeadPartnersResolvedReplacesUnanimity() {
        ReviewStory elsewhere = recommended()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)));
        elsewhere.then(new ResolveEscalation(
                REVIEW.value(),
                elsewhere.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                null,
                BOARD_CHAIR));
        assertThat(elsewhere.code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        ReviewStory again = escalated();
        var first = again.last(DecisionEscalated.class).escalationId();
        again.then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(new ResolveEscalation(REVIEW.value(), first, text(30), null, LCSPR, LEAD_PARTNER));
        assertThat(again.code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    /** §7.1: "RECOMMENDED/DETERMINED --Escalate--> ESCALATED". */
    @Test
    void whatNobodyHasDecidedAndWhatThePanelHasIsNotEscalated() {
        EscalateDecision dispute =
                new EscalateDecision(REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30));

        for (ReviewStory story : List.of(opened(), met(), submitted(), closed(), discontinued())) {
            assertThat(story.refusal(dispute))
                    .isEqualTo(new Refusal(
                            RefusalCode.INVALID_STATE,
                            Map.of(
                                    "stage",
                                    story.state().stage(),
                                    "possibleAt",
                                    List.of("RECOMMENDED", "ESCALATED", "DETERMINED"))));
        }
    }
}
