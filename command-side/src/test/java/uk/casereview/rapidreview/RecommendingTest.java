package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Bodies.LONG_AGO;
import static uk.casereview.rapidreview.OutcomeCommands.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewPolicies.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Said;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** What the sub-group recommends (R3, R5, §15.4-19). */
class RecommendingTest {
    @Test
    void everyCriterionIsAnsweredWithEvidence() {
        assertThat(met().refusal(recommend(Outcome.LCSPR, Map.of(), decision(), null))
                        .facts())
                .containsEntry("missing", List.of("K1", "K2", "K3", "K4"));
        for (CriterionAnswer unanswered : List.of(
                new CriterionAnswer(Answer.MAY, null),
                new CriterionAnswer(Answer.NO, text(0)),
                new CriterionAnswer(Answer.NOT_YET_CONSIDERED_BY_PANEL, null))) {
            assertThat(met().refusal(recommend(Outcome.LCSPR, with(Criterion.K3, unanswered), decision(), null))
                            .facts())
                    .containsEntry("missing", List.of("K3"));
        }
    }

    @Test
    void thePanelMayNotHaveConsideredItYet() {
        var awaited = with(Criterion.K4, new CriterionAnswer(Answer.NOT_YET_CONSIDERED_BY_PANEL, null));

        var recommended = met().then(recommend(Outcome.LCSPR, awaited, decision(), null))
                .last(RapidReviewOutcomeRecommended.class);

        assertThat(recommended.outcome())
                .isEqualTo(new ReviewOutcome(Outcome.LCSPR, null, true, Set.of(JointProcess.SAR)));
        assertThat(recommended.criteriaAnswers()).isEqualTo(awaited);
        assertThat(recommended.regards()).containsExactly(Regard.MORE_THAN_ONE_AREA);
    }

    @Test
    void anAlternativeReviewSaysOfWhichType() {
        RecommendOutcome unnamed = recommend(Outcome.ALTERNATIVE_LOCAL_REVIEW, answers(), decision(), null);
        RecommendOutcome named = new RecommendOutcome(
                REVIEW,
                Outcome.ALTERNATIVE_LOCAL_REVIEW,
                AlternativeReviewType.THEMATIC,
                false,
                Set.of(),
                answers(),
                Set.of(),
                decision(),
                false,
                null);

        assertThat(met().code(unnamed)).isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
        assertThat(met().then(named).state()).isInstanceOf(Recommended.class);
    }

    /** §15.2-8. */
    @Test
    void aProposalThatIsLostOrPutOffChangesNothing() {
        Said split =
                Said.present(FOUR).vote(Choice.AGAINST, ICB_DOCTOR, BCT, WMP).vote(Choice.FOR, NSPCC);

        ReviewStory lost = met().then(recommend(Outcome.LCSPR, answers(), split.request(), null));
        ReviewStory putOff = met().then(recommend(
                Outcome.LCSPR,
                answers(),
                Said.present(FOUR).mode(DecisionMode.DEFERRED).request(),
                null));

        assertThat(lost.lastNames(1)).containsExactly("ProposalLost");
        assertThat(putOff.lastNames(1)).containsExactly("DecisionDeferred");
        assertThat(lost.state()).isInstanceOf(MeetingHeld.class);
        assertThat(putOff.state()).isInstanceOf(MeetingHeld.class);
        assertThat(lost.state().file().decisions()).hasSize(1);
    }

    /** "CONSENSUS_OF_FOUR else ESCALATED to SCSP Chair". */
    @Test
    void withoutConsensusSandwellsQuestionGoesUp() {
        UserId[] four = {SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB};
        Said split = Said.present(four).vote(Choice.FOR, SMBC, SCT).vote(Choice.AGAINST, SANDWELL_WMP, SANDWELL_ICB);
        ReviewStory story = opened().under(sandwell(RapidReviewStartRule.NOTIFICATION_SENT))
                .then(new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("SCT"))))
                .then(request("SCT"), meeting(four));

        story.then(recommend(Outcome.LCSPR, answers(), split.request(), null));

        assertThat(story.lastNames(2)).containsExactly("DecisionDeferred", "DecisionEscalated");
        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.SCSP_CHAIR);
        assertThat(story.state()).isInstanceOf(MeetingHeld.class);
    }

    @Test
    void whatWasRecommendedWithoutAQuorumIsIrregularOnceItHasHappened() {
        DecisionRequest inquorate =
                Said.present(ICB_DOCTOR, BCT).on(LocalDate.of(2026, 2, 19)).request();

        assertThat(met().code(recommend(Outcome.LCSPR, answers(), inquorate, null)))
                .isEqualTo(RefusalCode.NOT_QUORATE);
        ReviewStory story = gathering().then(recommend(Outcome.LCSPR, Map.of(), inquorate, text(30)));
        assertThat(story.last(IrregularityRecorded.class).irregularities())
                .containsExactly(RefusalCode.INVALID_STATE, RefusalCode.CRITERIA_UNANSWERED, RefusalCode.NOT_QUORATE);
        assertThat(story.state()).isInstanceOf(Recommended.class);
    }

    @Test
    void recommendingAnewAsksThePartnersAnew() {
        ReviewStory story = recommended().then(ReviewCommands.position("WMP", Outcome.LCSPR));

        story.then(ReviewCommands.recommend(Outcome.LCSPR)).then(ReviewCommands.position("BCC", Outcome.LCSPR));

        assertThat(story.refusal(ReviewCommands.determine(Outcome.LCSPR)).facts())
                .containsEntry("missing", List.of("BCT", "ICB", "WMP"));
    }
}
