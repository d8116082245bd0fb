package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.BOARD_CHAIR;
import static uk.casereview.deliberation.Bodies.LEAD_PARTNER;
import static uk.casereview.deliberation.Bodies.LONG_AGO;
import static uk.casereview.deliberation.Bodies.SANDWELLS_CHAIR;
import static uk.casereview.deliberation.Bodies.SANDWELL_ICB;
import static uk.casereview.deliberation.Bodies.SANDWELL_WMP;
import static uk.casereview.deliberation.Bodies.SCT;
import static uk.casereview.deliberation.Bodies.SMBC;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.deliberation.Bodies.user;
import static uk.casereview.rapidreview.OutcomeCommands.determine;
import static uk.casereview.rapidreview.OutcomeCommands.recommend;
import static uk.casereview.rapidreview.ReviewCommands.answers;
import static uk.casereview.rapidreview.ReviewCommands.discontinue;
import static uk.casereview.rapidreview.ReviewCommands.meeting;
import static uk.casereview.rapidreview.ReviewCommands.request;
import static uk.casereview.rapidreview.ReviewPolicies.sandwell;
import static uk.casereview.rapidreview.ReviewStory.REVIEW;
import static uk.casereview.rapidreview.ReviewStory.SENT_ON;
import static uk.casereview.rapidreview.ReviewStory.escalated;
import static uk.casereview.rapidreview.ReviewStory.opened;
import static uk.casereview.rapidreview.ReviewStory.recommended;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionDeferred;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.Said;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewState.Determined;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** What is decided above those who could not agree (§4.3, A-13, §15.2-10). */
class ResolvingTest {
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
    private static final ReviewOutcome NOTHING_MORE =
            new ReviewOutcome(Outcome.NO_FURTHER_REVIEW, null, false, Set.of());
    private static final Map<EscalationBody, UserId> WHO = Map.of(
            EscalationBody.LEAD_SAFEGUARDING_PARTNERS, LEAD_PARTNER,
            EscalationBody.SCSP_CHAIR, SANDWELLS_CHAIR,
            EscalationBody.EXECUTIVE_BOARD, BOARD_CHAIR);
    private static final UserId[] FOUR_OF_SANDWELL = {SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB};

    /** "CONSENSUS_OF_FOUR else ESCALATED to SCSP Chair". */
    @Test
    void whatTheChairOfThePartnershipDecidesIsTheRecommendation() {
        ReviewStory story = divided();

        story.then(resolve(story, LCSPR));

        assertThat(story.lastNames(2)).containsExactly("EscalationResolved", "RapidReviewOutcomeRecommended");
        assertThat(story.state()).isInstanceOf(Recommended.class);
        RapidReviewOutcomeRecommended recommended = story.last(RapidReviewOutcomeRecommended.class);
        assertThat(recommended.outcome()).isEqualTo(LCSPR);
        assertThat(recommended.criteriaAnswers()).isEqualTo(answers());
        assertThat(recommended.decision())
                .extracting(DecisionRecord::mode, DecisionRecord::result, DecisionRecord::rationale)
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED, text(30));
        assertThat(recommended.decision().votes()).hasSize(4);
        assertThat(recommended.decision().decisionId())
                .isNotEqualTo(story.last(DecisionDeferred.class).decision().decisionId());
    }

    @Test
    void whoeverDecidesForThemSaysWhichOutcomeAndWhy() {
        ReviewStory story = divided();
        UUID escalation = story.last(DecisionEscalated.class).escalationId();

        assertThat(story.refusal(resolve(story, null)).facts()).containsEntry("missing", "decidedOutcome");
        assertThat(story.code(
                        resolve(story, new ReviewOutcome(Outcome.ALTERNATIVE_LOCAL_REVIEW, null, false, Set.of()))))
                .isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
        assertThat(story.code(new ResolveEscalation(REVIEW.value(), escalation, text(3), null, LCSPR, SANDWELLS_CHAIR)))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    @Test
    void aGroupThatAgreedAfterAllIsNotAskedAgain() {
        ReviewStory story = divided();
        var taken = story.last(DecisionEscalated.class).escalationId();
        story.then(recommend(
                Outcome.LCSPR, answers(), Said.present(FOUR_OF_SANDWELL).request(), null));
        ReviewOutcome agreed = story.last(RapidReviewOutcomeRecommended.class).outcome();

        story.then(new ResolveEscalation(REVIEW.value(), taken, text(30), null, agreed, SANDWELLS_CHAIR));

        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
    }

    @Test
    void whatTheChairDecidesReplacesWhatTheGroupCameTo() {
        ReviewStory story = divided();
        var decided = resolve(story, NOTHING_MORE);
        story.then(recommend(
                Outcome.LCSPR, answers(), Said.present(FOUR_OF_SANDWELL).request(), null));

        story.then(decided);

        assertThat(story.last(RapidReviewOutcomeRecommended.class).outcome()).isEqualTo(NOTHING_MORE);
    }

    @Test
    void thePartnersQuestionIsAnotherThanTheGroups() {
        ReviewStory story = divided();
        var ofTheGroup = story.last(DecisionEscalated.class);
        story.then(recommend(
                Outcome.LCSPR, answers(), Said.present(FOUR_OF_SANDWELL).request(), null));

        split(story);

        assertThat(ofTheGroup.proposal()).isNotNull();
        assertThat(story.last(DecisionEscalated.class).proposal()).isNull();
    }

    @Test
    void whoeverIsAskedTooLateRecommendsNothing() {
        ReviewStory determined = divided();
        var taken = determined.last(DecisionEscalated.class).escalationId();
        determined.then(determine(Outcome.LCSPR, new Said().on(TODAY), text(30)));
        ReviewStory struckOut = divided();

        determined.then(new ResolveEscalation(REVIEW.value(), taken, text(30), null, null, SANDWELLS_CHAIR));
        assertThat(determined.lastNames(1)).containsExactly("EscalationResolved");
        struckOut.then(new CaseFileCommand.MarkEnteredInError(REVIEW.value(), text(10)));
        assertThat(struckOut.code(resolve(struckOut, LCSPR))).isEqualTo(RefusalCode.INVALID_STATE);
    }

    /** Once the review is closed, what was never settled is settled without an outcome. */
    @Test
    void aReviewThatEndedIsRecommendedNoMore() {
        ReviewStory story =
                divided().by(user("notifier"), Role.LA_NOTIFIER, "SCT").then(discontinue());

        story.by(ReviewStory.manager()).then(resolve(story, null));

        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
    }

    /** A policy whose {@code voting.DSP.escalateTo} names the chair, as Sandwell's did once. */
    @Test
    void partnersWhoDifferAreHeardByTheChairWhereAPolicyNamesTheChair() {
        ReviewStory story = divided();
        story.then(resolve(story, LCSPR));

        split(story);

        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.SCSP_CHAIR);
        assertThat(story.by(user("lead partner"), Role.LSP, "ICB").code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        story.by(SANDWELLS_CHAIR, Role.EB_CHAIR, "SMBC").then(resolve(story, LCSPR));
        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
        story.by(ReviewStory.manager()).then(ReviewCommands.determine(Outcome.LCSPR));
        assertThat(story.state()).isInstanceOf(Determined.class);
    }

    @Test
    void anotherBodyThanThePartnersDecidesNoOutcome() {
        ReviewStory story = recommended()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)));

        assertThat(story.refusal(resolve(story, LCSPR)).facts()).containsEntry("toBody", "EXECUTIVE_BOARD");
        story.then(resolve(story, null));
        assertThat(story.lastNames(1)).containsExactly("EscalationResolved");
    }

    @Test
    void partnersWhoDifferAreToldWhichOutcome() {
        ReviewStory story = escalated();

        assertThat(story.refusal(resolve(story, null)).facts()).containsEntry("missing", "decidedOutcome");
        story.then(resolve(story, NOTHING_MORE));
        assertThat(story.last(EscalationResolved.class).decidedOutcome()).isEqualTo(NOTHING_MORE);
    }

    /** Stored before the outcome was kept in an escalation that had ended. */
    @Test
    void anEarlierResolutionLeavesTheOutcomeToTheDetermination() {
        ReviewStory story = escalated();
        story.happened(
                new EscalationResolved(story.last(DecisionEscalated.class).escalationId(), text(30), null, null, null));

        assertThat(story.then(ReviewCommands.determine(Outcome.LCSPR)).state()).isInstanceOf(Determined.class);
    }

    private static ResolveEscalation resolve(ReviewStory story, @Nullable ReviewOutcome decided) {
        return new ResolveEscalation(
                REVIEW.value(),
                story.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                decided,
                WHO.get(story.last(DecisionEscalated.class).toBody()));
    }

    private static void split(ReviewStory story) {
        for (String agency : List.of("SMBC", "SCT", "WMP")) {
            story.then(ReviewCommands.position(agency, Outcome.LCSPR));
        }
        story.then(ReviewCommands.position("ICB", Outcome.NO_FURTHER_REVIEW));
    }

    /** Two of Sandwell's four would have a review, and two would not. */
    private static ReviewStory divided() {
        Said split = Said.present(FOUR_OF_SANDWELL)
                .vote(Choice.FOR, SMBC, SCT)
                .vote(Choice.AGAINST, SANDWELL_WMP, SANDWELL_ICB);
        return opened().on(LocalDate.of(2026, 2, 26))
                .under(sandwell(RapidReviewStartRule.NOTIFICATION_SENT))
                .then(new ScopeRapidReview(REVIEW, LONG_AGO, SENT_ON, List.of(agency("SCT"))))
                .then(request("SCT"), meeting(FOUR_OF_SANDWELL))
                .then(recommend(Outcome.LCSPR, answers(), split.request(), null));
    }
}
