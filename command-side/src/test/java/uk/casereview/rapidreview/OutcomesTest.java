package uk.casereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Bodies.CASE;
import static uk.casereview.deliberation.Bodies.LONG_AGO;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.rapidreview.ReviewStory.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.EscalateDecision;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.CaseFileEvent.IrregularityRecorded;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRequest;
import uk.casereview.deliberation.Position;
import uk.casereview.deliberation.Said;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.partnership.PartnershipEvent.SeatVacated;
import uk.casereview.partnership.PartnershipPolicy.RapidReviewStartRule;
import uk.casereview.rapidreview.RapidReviewCommand.*;
import uk.casereview.rapidreview.RapidReviewEvent.*;
import uk.casereview.rapidreview.RapidReviewState.*;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.SeatCode;
import uk.casereview.shared.UserId;

/** Recommendation, positions and determination (R3, R5, R7, A-12). */
class OutcomesTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 2, 28);

    private static RecommendOutcome recommend(
            Outcome outcome,
            Map<Criterion, CriterionAnswer> answers,
            DecisionRequest decision,
            @Nullable SealedText happenedBecause) {
        return new RecommendOutcome(
                REVIEW,
                outcome,
                null,
                true,
                Set.of(JointProcess.SAR),
                answers,
                Set.of(Regard.MORE_THAN_ONE_AREA),
                decision,
                happenedBecause != null,
                happenedBecause);
    }

    private static Map<Criterion, CriterionAnswer> with(Criterion criterion, @Nullable CriterionAnswer answer) {
        var answers = new EnumMap<Criterion, CriterionAnswer>(answers());
        if (answer == null) {
            answers.remove(criterion);
        } else {
            answers.put(criterion, answer);
        }
        return answers;
    }

    private static RecordDspPosition position(
            String agency, LocalDate on, @Nullable UserId delegate, @Nullable SealedText happenedBecause) {
        return new RecordDspPosition(
                REVIEW,
                agency(agency),
                Outcome.LCSPR,
                null,
                false,
                Set.of(),
                on,
                delegate,
                null,
                happenedBecause != null,
                happenedBecause);
    }

    private static DetermineOutcome determine(Outcome outcome, Said said, @Nullable SealedText happenedBecause) {
        return new DetermineOutcome(
                REVIEW, outcome, null, false, Set.of(), said.request(), happenedBecause != null, happenedBecause);
    }

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
        ReviewStory story = recommended().then(ReviewStory.position("WMP", Outcome.LCSPR));

        story.then(ReviewStory.recommend(Outcome.LCSPR)).then(ReviewStory.position("BCC", Outcome.LCSPR));

        assertThat(story.refusal(ReviewStory.determine(Outcome.LCSPR)).facts())
                .containsEntry("missing", List.of("BCT", "ICB", "WMP"));
    }

    @Test
    void aPartnerAnswersForItsOwnAgencyOnly() {
        RecordDspPosition police = position("WMP", TODAY, null, null);

        assertThat(recommended()
                        .by(WMP, Role.DSP, "WMP")
                        .then(police)
                        .last(DspPositionRecorded.class)
                        .position())
                .extracting(DspPosition::agency, DspPosition::recordedBy)
                .containsExactly(agency("WMP"), WMP);
        assertThat(recommended().by(BCT, Role.DSP, "BCT").code(police)).isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().code(position("NSPCC", TODAY, null, null))).isEqualTo(RefusalCode.WRONG_AGENCY);
    }

    @Test
    void aRecordedDelegateAnswersInItsPlace() {
        assertThat(recommended()
                        .by(DELEGATE, Role.DSP, null)
                        .then(position("WMP", TODAY, DELEGATE, null))
                        .last(DspPositionRecorded.class)
                        .position()
                        .delegate())
                .isEqualTo(DELEGATE);
        assertThat(recommended().by(DELEGATE, Role.DSP, null).code(position("BCT", TODAY, null, null)))
                .isEqualTo(RefusalCode.WRONG_AGENCY);
        assertThat(recommended().code(position("WMP", TODAY, BCT, null))).isEqualTo(RefusalCode.WRONG_AGENCY);
        ReviewStory byDelegate = recommended()
                .then(position("WMP", TODAY, DELEGATE, null))
                .then(
                        ReviewStory.position("BCC", Outcome.LCSPR),
                        ReviewStory.position("BCT", Outcome.LCSPR),
                        ReviewStory.position("ICB", Outcome.LCSPR))
                .then(ReviewStory.determine(Outcome.LCSPR));
        assertThat(byDelegate
                        .last(RapidReviewOutcomeDetermined.class)
                        .decision()
                        .votes())
                .extracting(vote -> vote.castBy())
                .contains(DELEGATE);
    }

    @Test
    void anAnswerComesAfterTheRecommendationAndNotTomorrow() {
        assertThat(recommended().code(position("WMP", TODAY.minusDays(1), null, null)))
                .isEqualTo(RefusalCode.NOT_RECOMMENDED);
        assertThat(recommended().code(position("WMP", TOMORROW, null, null))).isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(recommended()
                        .code(new RecordDspPosition(
                                REVIEW,
                                agency("WMP"),
                                Outcome.ALTERNATIVE_LOCAL_REVIEW,
                                null,
                                false,
                                Set.of(),
                                null,
                                null,
                                null,
                                false,
                                null)))
                .isEqualTo(RefusalCode.REVIEW_TYPE_REQUIRED);
        ReviewStory early = met().then(position("WMP", TODAY, null, text(30)));
        assertThat(early.last(DspPositionRecorded.class).irregularities()).containsExactly(RefusalCode.NOT_RECOMMENDED);
        assertThat(early.state()).isInstanceOf(MeetingHeld.class);
    }

    /** §15.2-10: "the last concordant position makes DetermineOutcome possible, dated that day". */
    @Test
    void theOutcomeIsDatedTheDayOfTheLastAnswer() {
        ReviewStory story = recommended()
                .then(position("BCC", TODAY, null, null), position("BCT", TODAY.plusDays(7), null, null))
                .then(position("ICB", TODAY.plusDays(1), null, null));
        assertThat(story.refusal(ReviewStory.determine(Outcome.LCSPR)).facts())
                .containsEntry("missing", List.of("WMP"));

        story.then(position("WMP", TODAY, null, null)).then(ReviewStory.determine(Outcome.LCSPR));

        RapidReviewOutcomeDetermined determined = story.last(RapidReviewOutcomeDetermined.class);
        assertThat(determined.decision().decidedOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(determined.positions()).hasSize(4);
        assertThat(determined.differsFromRecommendation()).isFalse();
    }

    @Test
    void anotherOutcomeThanTheOneAgreedOnDoesNotStand() {
        ReviewStory story = recommended().then(positions(Outcome.LCSPR));

        assertThat(story.refusal(ReviewStory.determine(Outcome.NO_FURTHER_REVIEW))
                        .facts())
                .containsEntry("differing", List.of("BCC", "BCT", "ICB", "WMP"));
        assertThat(story.code(determine(Outcome.LCSPR, new Said().because(text(3)), null)))
                .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
    }

    /** R7. */
    @Test
    void whatDiffersFromTheRecommendationNeedsDissentOnRecord() {
        ReviewStory story = recommended().then(positions(Outcome.NO_FURTHER_REVIEW));

        assertThat(story.code(ReviewStory.determine(Outcome.NO_FURTHER_REVIEW)))
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

    @Test
    void partnersWhoDifferEscalateOnce() {
        ReviewStory story = escalated();

        assertThat(story.lastNames(2)).containsExactly("DspPositionRecorded", "DecisionEscalated");
        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
        story.then(ReviewStory.position("BCC", Outcome.LCSPR));
        assertThat(story.lastNames(1)).containsExactly("DspPositionRecorded");
    }

    @Test
    void theLeadPartnersResolveWhatTheDelegatedOnesCouldNot() {
        ReviewStory story = escalated();
        ResolveEscalation resolve = new ResolveEscalation(
                REVIEW.value(), story.last(DecisionEscalated.class).escalationId(), text(30), null);

        assertThat(story.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        story.then(resolve);
        assertThat(story.state()).isInstanceOf(Escalated.class);
        story.then(ReviewStory.determine(Outcome.LCSPR));

        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(story.last(RapidReviewOutcomeDetermined.class).decision())
                .extracting(decision -> decision.mode(), decision -> decision.result())
                .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        assertThat(escalated()
                        .by(user("police and crime commissioner"), Role.LSP, "WMP")
                        .then(ReviewStory.determine(Outcome.LCSPR))
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
        story.then(dispute);
        story.then(new ResolveEscalation(REVIEW.value(), first, text(30), null));
        assertThat(story.state()).isInstanceOf(Escalated.class);
        story.then(new ResolveEscalation(
                REVIEW.value(), story.last(DecisionEscalated.class).escalationId(), text(30), null));

        assertThat(story.state()).isInstanceOf(Determined.class);
        assertThat(met().then(new EscalateDecision(REVIEW.value(), null, EscalationBody.SCSP_CHAIR, text(30)))
                        .state())
                .isInstanceOf(MeetingHeld.class);
    }

    @Test
    void aDisputedDeterminationMayBeAnsweredAndMadeAnew() {
        ReviewStory story = determined()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30)))
                .then(ReviewStory.position("BCC", Outcome.NO_FURTHER_REVIEW))
                .by(user("chief constable"), Role.LSP, "WMP");
        DetermineOutcome anew = determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null);
        assertThat(story.code(anew)).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        story.by(ReviewStory.manager())
                .then(
                        ReviewStory.position("BCT", Outcome.LCSPR),
                        ReviewStory.position("ICB", Outcome.LCSPR),
                        ReviewStory.position("WMP", Outcome.LCSPR))
                .by(user("chief constable"), Role.LSP, "WMP")
                .then(determine(Outcome.NO_FURTHER_REVIEW, new Said().dissenting(agency("NSPCC")), null));

        assertThat(story.state()).isInstanceOf(Determined.class);
    }

    @Test
    void onlyWhatTheLeadPartnersResolvedReplacesUnanimity() {
        ReviewStory elsewhere =
                recommended().then(new EscalateDecision(REVIEW.value(), null, EscalationBody.SCSP_CHAIR, text(30)));
        elsewhere.then(new ResolveEscalation(
                REVIEW.value(), elsewhere.last(DecisionEscalated.class).escalationId(), text(30), null));
        assertThat(elsewhere.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        ReviewStory again = escalated();
        var first = again.last(DecisionEscalated.class).escalationId();
        again.then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(new ResolveEscalation(REVIEW.value(), first, text(30), null));
        assertThat(again.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    /** "all four DSP agencies (or recorded delegate) must record a position". */
    @Test
    void nobodyAboveDeterminesWhatThePartnersHaveNotAnswered() {
        ReviewStory unasked = recommended().by(user("chief constable"), Role.LSP, "WMP");
        assertThat(unasked.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);

        ReviewStory early = resolved(met().then(new EscalateDecision(
                        REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30))))
                .then(ReviewStory.recommend(Outcome.LCSPR));
        assertThat(early.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        assertThat(resolved(recommended()
                                .then(new EscalateDecision(
                                        REVIEW.value(), null, EscalationBody.LEAD_SAFEGUARDING_PARTNERS, text(30))))
                        .code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    @Test
    void whatWasResolvedBeforeTheLastAnswerIsNotResolved() {
        ReviewStory story = resolved(escalated()).then(ReviewStory.position("BCC", Outcome.LCSPR));

        assertThat(story.lastNames(2)).containsExactly("DspPositionRecorded", "DecisionEscalated");
        assertThat(story.code(ReviewStory.determine(Outcome.LCSPR)))
                .isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
    }

    @Test
    void theLeadPartnersAreAskedEvenWhereAnotherBodyIsAlready() {
        ReviewStory story = recommended()
                .then(new EscalateDecision(REVIEW.value(), null, EscalationBody.EXECUTIVE_BOARD, text(30)))
                .then(positions(Outcome.LCSPR))
                .then(ReviewStory.position("BCT", Outcome.NO_FURTHER_REVIEW));

        assertThat(story.last(DecisionEscalated.class).toBody()).isEqualTo(EscalationBody.LEAD_SAFEGUARDING_PARTNERS);
    }

    private static ReviewStory resolved(ReviewStory story) {
        return story.then(new ResolveEscalation(
                REVIEW.value(), story.last(DecisionEscalated.class).escalationId(), text(30), null));
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
        DecisionRecord closed = met().then(ReviewStory.recommend(Outcome.LCSPR))
                .last(RapidReviewOutcomeRecommended.class)
                .decision();
        MeetingId meeting = new MeetingId(REVIEW.value());
        RecommendOutcome byItem = recommend(
                Outcome.LCSPR, answers(), Said.present().item(meeting, "1").request(), null);
        ReviewStory story = met().knowing(new MeetingFacts(
                        meeting, Body.SCSG, TODAY, List.of(), List.of(), Map.of("1", new ClosedItem(CASE, closed))))
                .then(byItem);

        assertThat(story.refusal(byItem).facts()).containsEntry("decision", "TAKEN");
        assertThat(story.code(byItem)).isEqualTo(RefusalCode.INVALID_STATE);
    }

    @Test
    void aQuestionResolvedBeforeTheRecommendationMovesNothing() {
        ReviewStory story = met().then(new EscalateDecision(REVIEW.value(), null, EscalationBody.SCSP_CHAIR, text(30)));

        story.then(new ResolveEscalation(
                REVIEW.value(), story.last(DecisionEscalated.class).escalationId(), text(30), null));

        assertThat(story.state()).isInstanceOf(MeetingHeld.class);
    }

    @Test
    @Tag("scenario-30")
    void aRecommendationAloneIsNoDetermination() {
        assertThat(recommended().then(sections()).code(submit())).isEqualTo(RefusalCode.DSP_DETERMINATION_REQUIRED);
    }
}
