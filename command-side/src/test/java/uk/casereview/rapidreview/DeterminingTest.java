package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.LONG_AGO;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.rapidreview.OutcomeCommands.*;
import static uk.casereview.rapidreview.ReviewCommands.*;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Position;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SeatCode;

/** What the partners determine together (R3, R7, §15.2-10). */
class DeterminingTest {
    private static final ReviewOutcome LCSPR = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());

    /** §15.2-10: "the last concordant position makes DetermineOutcome possible, dated that day". */
    @Test
    void theOutcomeIsDatedTheDayOfTheLastAnswer() {
        ReviewStory story = recommended()
                .then(position("BCC", TODAY, null, null), position("BCT", TODAY.plusDays(7), null, null))
                .then(position("ICB", TODAY.plusDays(1), null, null));
        assertThat(story.refusal(ReviewCommands.determine(Outcome.LCSPR)).facts())
                .containsEntry("missing", List.of("WMP"));

        story.then(position("WMP", TODAY, null, null)).then(ReviewCommands.determine(Outcome.LCSPR));

        RapidReviewOutcomeDetermined determined = story.last(RapidReviewOutcomeDetermined.class);
        assertThat(determined.decision().decidedOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(determined.positions()).hasSize(4);
        assertThat(determined.differsFromRecommendation()).isFalse();
    }

    @Test
    void anotherOutcomeThanTheOneAgreedOnDoesNotStand() {
        ReviewStory story = recommended().then(positions(Outcome.LCSPR));

        assertThat(story.refusal(ReviewCommands.determine(Outcome.NO_FURTHER_REVIEW))
                        .facts())
                .containsEntry("differing", List.of("BCC", "BCT", "ICB", "WMP"))
                .containsEntry("agreed", "LCSPR")
                .doesNotContainKey("escalatedTo");
        assertThat(story.code(determine(Outcome.LCSPR, new Said().because(text(3)), null)))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    /** R7. */
    @Test
    void whatDiffersFromTheRecommendationNeedsDissentOnRecord() {
        ReviewStory story = recommended().then(positions(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.code(ReviewCommands.determine(Outcome.NO_FURTHER_REVIEW)))
                .isEqualTo(RefusalCode.DISSENT_REQUIRED);
        story.then(determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null));
        assertThat(story.last(RapidReviewOutcomeDetermined.class).differsFromRecommendation())
                .isTrue();
    }

    @Test
    void whatWasDeterminedOutOfOrderIsRecordedAsItHappened() {
        ReviewStory story = met().then(determine(Outcome.LCSPR, new Said().on(TODAY), text(30)));

        RapidReviewOutcomeDetermined determined = story.last(RapidReviewOutcomeDetermined.class);
        assertThat(determined.irregularities())
                .containsExactly(RefusalCode.NOT_RECOMMENDED, RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(determined.decision().decidedOn()).isEqualTo(TODAY);
        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.then(recommend(Outcome.LCSPR, answers(), decision(), text(30)))
                        .state())
                .isInstanceOf(Determined.class);
        assertThat(met().code(new DetermineOutcome(
                        REVIEW, Outcome.ALTERNATIVE_LOCAL_REVIEW, null, false, Set.of(), null, true, text(30))))
                .isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
    }

    /** §15.2-10: what "the lead safeguarding partners (role LSP) resolve" is that outcome and no other. */
    @Test
    void afterAResolutionOnlyTheOutcomeDecidedIsDetermined() {
        ReviewStory story = resolved(escalated());
        DetermineOutcome another = determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null);

        assertThat(story.code(another)).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(story.by(user("chief constable"), Role.LSP, "WMP").code(another))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        story.by(ReviewStory.manager()).then(ReviewCommands.determine(Outcome.LCSPR));
        assertThat(story.last(RapidReviewOutcomeDetermined.class).outcome()).isEqualTo(LCSPR);
    }

    /** "all four DSP agencies (or recorded delegate) must record a position". */
    @Test
    void nobodyAboveDeterminesWhatThePartnersHaveNotAnswered() {
        ReviewStory unasked = recommended().by(user("chief constable"), Role.LSP, "WMP");
        assertThat(unasked.code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        ReviewStory early = resolved(divided()).then(ReviewCommands.recommend(Outcome.LCSPR));
        assertThat(early.code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    @Test
    void whatWasResolvedBeforeTheLastAnswerIsNotResolved() {
        ReviewStory story = resolved(escalated()).then(ReviewCommands.position("BCC", Outcome.LCSPR));

        assertThat(story.lastNames(2)).containsExactly("DspPositionRecorded", "DecisionEscalated");
        assertThat(story.code(ReviewCommands.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    @Test
    void theLeadPartnersAreAskedEvenWhereAnotherBodyIsAlready() {
        ReviewStory story = recommended()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(positions(Outcome.LCSPR))
                .then(ReviewCommands.position("BCT", Outcome.NO_FURTHER_REVIEW));

        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
    }

    private static ReviewStory resolved(ReviewStory story) {
        return story.then(new ResolveEscalation(
                REVIEW.value(),
                story.last(DecisionEscalated.class).escalationId(),
                text(30),
                null,
                LCSPR,
                LEAD_PARTNER));
    }

    /** §2.2: the Business Unit "may never take the decision itself". */
    @Test
    void whatTheClerkTypesIsThePartnersAnswer() {
        ReviewStory story = determined();
        DecisionRecord decision = story.last(RapidReviewOutcomeDetermined.class).decision();

        assertThat(decision.votes())
                .extracting(DecisionRecord.Vote::castBy)
                .containsExactly(
                        ReviewStory.partner("BCC"),
                        ReviewStory.partner("BCT"),
                        ReviewStory.partner("ICB"),
                        ReviewStory.partner("WMP"));
        assertThat(decision.recordedBy()).isEqualTo(MANAGER);
        ConfirmDecision confirm = new ConfirmDecision(REVIEW.value(), decision.decisionId());
        assertThat(story.code(confirm)).isEqualTo(RefusalCode.NOT_THE_CHAIR);
        story.by(ReviewStory.partner("WMP"), Role.DSP, "WMP").then(confirm);
        assertThat(story.last(DecisionConfirmed.class).confirmedBy()).isEqualTo(ReviewStory.partner("WMP"));
    }

    @Test
    void withoutAPartnerTheClerkNamesTheDelegate() {
        ReviewStory vacant =
                recommended().under(ReviewStory.BIRMINGHAM.evolve(new SeatVacated(new SeatCode("DSP-WMP"), LONG_AGO)));

        assertThat(vacant.code(position("WMP", TODAY, null, null))).isEqualTo(RefusalCode.SEAT_VACANT);
        assertThat(vacant.then(position("WMP", TODAY, DELEGATE, null))
                        .last(DspPositionRecorded.class)
                        .position()
                        .givenBy())
                .isEqualTo(DELEGATE);
    }

    /** As stored before it was kept whose answer it is. */
    @Test
    void anEarlierPositionIsItsDelegatesOrItsRecorders() {
        ReviewOutcome outcome = new ReviewOutcome(Outcome.LCSPR, null, false, Set.of());
        DspPosition police = new DspPosition(agency("WMP"), outcome, TODAY, DELEGATE, MANAGER, null, null);
        DspPosition trust = new DspPosition(agency("BCT"), outcome, TODAY, null, BCT, null, null);

        assertThat(new Unanimity(List.of(police, trust), List.of()).on(outcome))
                .extracting(Position::givenBy)
                .containsExactly(DELEGATE, BCT);
    }

    /** A closed item backs one command and no other. */
    @Test
    void aDecisionTakesEffectOnce() {
        DecisionRecord closed = met().then(ReviewCommands.recommend(Outcome.LCSPR))
                .last(RapidReviewOutcomeRecommended.class)
                .decision();
        MeetingId meeting = new MeetingId(REVIEW.value());
        RecommendOutcome byItem = recommend(
                Outcome.LCSPR, answers(), Said.present().item(meeting, "1").request(), null);
        ReviewStory story = met().knowing(new MeetingFacts(
                        meeting,
                        Body.SCSG,
                        TODAY,
                        List.of(),
                        List.of(),
                        Map.of("1", CASE),
                        Map.of("1", new ClosedItem(CASE, closed, false)),
                        false))
                .then(byItem);

        assertThat(story.refusal(byItem).facts()).containsEntry("decision", "TAKEN");
        assertThat(story.code(byItem)).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    @Tag("scenario-30")
    void aRecommendationAloneIsNoDetermination() {
        assertThat(recommended().then(sections()).code(submit())).isEqualTo(RefusalCode.DSP_DETERMINATION_REQUIRED);
    }
}
