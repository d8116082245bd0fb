package uk.casereview.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.deliberation.Said.present;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.partnership.PartnershipPolicy.VotingRule;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

class DeliberationTest {

    private static final MeetingId MEETING = new MeetingId(UUID.fromString("00000000-0000-0000-0000-0000000000bb"));
    private static final UserId[] ALL = {ICB_DOCTOR, BCT, BCHC, BSMHFT, WMP, NSPCC, BCC};
    private static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};
    private static final UserId[] SANDWELL_FOUR = {SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB};

    private static Conclusion scsg(Said said) {
        return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham()));
    }

    private static Conclusion scsg(Said said, VotingRule rule) {
        return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham(rule)));
    }

    private static Conclusion sandwell(Said said) {
        return Deliberation.conclude(Body.SANDWELL_CSPRG, said.request(), byManager(Bodies.sandwell()));
    }

    private static DecisionRecord decision(Conclusion conclusion) {
        return assertInstanceOf(Concluded.class, conclusion).decision();
    }

    private static Refusal refusal(Conclusion conclusion) {
        return assertInstanceOf(Refused.class, conclusion).refusal();
    }

    private static void assertRefused(Conclusion conclusion, RefusalCode code) {
        assertThat(refusal(conclusion).code()).isEqualTo(code);
    }

    @Nested
    class Quorum {

        @Test
        void scenario19TwoSeatsOfOneAgencyCountOnce() {
            Refusal refusal = refusal(scsg(present(ICB_DOCTOR, ICB_NURSE, BCT, WMP)));

            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(refusal.facts())
                    .isEqualTo(Map.of("minimum", 4, "agencies", List.of("BCT", "ICB", "WMP"), "missing", List.of()));
        }

        @Test
        void scenario20FourAgenciesAreAQuorum() {
            DecisionRecord decision = decision(scsg(present(FOUR)));

            assertThat(decision.quorum().met()).isTrue();
            assertThat(decision.mode()).isEqualTo(DecisionMode.CONSENSUS);
            assertThat(decision.result()).isEqualTo(DecisionResult.CARRIED);
            assertThat(decision.policyVersion()).isEqualTo("BSCP-1");
            assertThat(decision.registerVersion()).isEqualTo(birmingham().version());
            assertThat(decision.recordedBy()).isEqualTo(MANAGER);
            assertThat(decision.decidedOn()).isEqualTo(TODAY);
        }

        @Test
        void scenario28EveryRequiredAgencyIsNeeded() {
            Refusal refusal = refusal(sandwell(present(SMBC, SANDWELL_WMP, SANDWELL_ICB)));

            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(refusal.facts()).containsEntry("missing", List.of("SCT"));
        }

        @Test
        void numbersAloneAreNoQuorumWhereAnAgencyIsRequired() {
            Refusal refusal = refusal(Deliberation.conclude(
                    Body.EXECUTIVE_BOARD, present(BCC, WMP, BCT, BCHC).request(), byManager(birmingham())));

            assertThat(refusal.facts()).containsEntry("missing", List.of("ICB"));
        }

        @Test
        void anAgencyCountsThroughItsSuccessor() {
            DecisionRecord decision = decision(sandwell(present(SANDWELL_FOUR)));

            assertThat(decision.quorum().eligible())
                    .extracting(Object::toString)
                    .contains("ICB");
            assertThat(decision.quorum().required())
                    .extracting(Object::toString)
                    .contains("ICB");
        }

        @Test
        void aConflictedMemberDoesNotCount() {
            assertRefused(scsg(present(FOUR).conflicted(WMP)), RefusalCode.NOT_QUORATE);
        }

        @Test
        void aDeputyCountsForTheAgency() {
            DecisionRecord decision = decision(scsg(present(ICB_DOCTOR, BCT, WMP_DEPUTY, NSPCC)));

            assertThat(decision.attendance().get(2))
                    .isEqualTo(new DecisionRecord.Attendee(WMP_DEPUTY, agency("WMP"), Capacity.DEPUTY, WMP));
        }

        @Test
        void advisersObserversAndStrangersDoNotCount() {
            Conclusion conclusion = scsg(present(ICB_DOCTOR, BCT, WMP, ADVISER, LAY_MEMBER, GUEST, MANAGER));

            assertRefused(conclusion, RefusalCode.NOT_QUORATE);
            assertThat(decision(scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, ADVISER, LAY_MEMBER, GUEST, MANAGER)))
                            .attendance())
                    .extracting(DecisionRecord.Attendee::capacity)
                    .endsWith(Capacity.ADVISOR, Capacity.OBSERVER, Capacity.CO_OPTED, Capacity.CO_OPTED);
        }

        @Test
        void nothingSaidIsNoQuorum() {
            assertRefused(Deliberation.conclude(Body.SCSG, null, byManager(birmingham())), RefusalCode.NOT_QUORATE);
        }

        @Test
        void aBodyWithoutAStatedQuorumNeedsSomebody() {
            Context context = byManager(birmingham());

            assertThat(decision(Deliberation.conclude(
                                    Body.GOLD_GROUP, present(BCC).request(), context))
                            .quorum()
                            .minimumAgencies())
                    .isEqualTo(1);
            assertRefused(
                    Deliberation.conclude(Body.GOLD_GROUP, present(MANAGER).request(), context),
                    RefusalCode.NOT_QUORATE);
        }

        @Test
        void assemblingTellsWithoutDeciding() {
            Assembly assembly = Deliberation.assemble(
                    Body.SCSG,
                    TODAY,
                    present(ICB_DOCTOR, BCT, WMP).request().attendance(),
                    List.of(new DecisionRequest.Declared(WMP, null, List.of(ICB_DOCTOR, BCT))),
                    byManager(birmingham()));

            assertThat(assembly.quorum().met()).isFalse();
            assertThat(assembly.conflicts().getFirst().mayDiscuss()).isTrue();
            assertThat(assembly.attendance()).hasSize(3);
        }
    }

    @Nested
    class Votes {

        @Test
        void scenario22AConflictedMembersVoteIsRefused() {
            Refusal refusal = refusal(scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, BCC)
                    .conflicted(WMP)
                    .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP, NSPCC, BCC)));

            assertThat(refusal.code()).isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
            assertThat(refusal.facts()).containsEntry("agencies", List.of("WMP"));
        }

        @Test
        void scenario23OneAgencyHasOneVote() {
            Refusal refusal = refusal(scsg(present(ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC)
                    .vote(Choice.FOR, ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC)));

            assertThat(refusal.code()).isEqualTo(RefusalCode.DUPLICATE_AGENCY_VOTE);
            assertThat(refusal.facts()).isEqualTo(Map.of("agencies", List.of("ICB")));
        }

        @Test
        void scenario24TheBusinessManagerHasNoVote() {
            assertRefused(
                    scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, MANAGER)
                            .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP, NSPCC, MANAGER)),
                    RefusalCode.NON_VOTER_VOTED);
        }

        @Test
        void neitherHasAnAdviserNorSomebodyWhoWasNotThere() {
            assertRefused(
                    scsg(present(ICB_DOCTOR, BCT, WMP, NSPCC, ADVISER).vote(Choice.FOR, ADVISER)),
                    RefusalCode.NON_VOTER_VOTED);
            assertRefused(scsg(present(FOUR).vote(Choice.FOR, BCHC)), RefusalCode.NON_VOTER_VOTED);
            assertRefused(scsg(present(FOUR).voteFor(agency("BCC"), MANAGER)), RefusalCode.NON_VOTER_VOTED);
        }

        @Test
        void aConflictedStrangersVoteIsAConflictedVote() {
            assertRefused(
                    scsg(present(FOUR).conflicted(MANAGER).vote(Choice.FOR, MANAGER)),
                    RefusalCode.CONFLICTED_MEMBER_VOTED);
        }

        @Test
        void aVoteIsTheVotersOwnAgencys() {
            assertRefused(scsg(present(FOUR).voteFor(agency("BCC"), WMP)), RefusalCode.WRONG_AGENCY);
            assertThat(decision(scsg(present(FOUR).voteFor(agency("WMP"), WMP))).result())
                    .isEqualTo(DecisionResult.CARRIED);
        }

        @Test
        void aVoteMayNameTheAgencyThatWasSucceeded() {
            assertThat(decision(sandwell(present(SANDWELL_FOUR).voteFor(agency("CCG"), SANDWELL_ICB)))
                            .votes()
                            .getFirst()
                            .agency())
                    .isEqualTo(agency("ICB"));
        }

        @Test
        void aMajorityCarriesOrLosesAndAbstentionsAreIgnored() {
            DecisionRecord carried = decision(scsg(present(ALL)
                    .vote(Choice.FOR, BCT, WMP)
                    .vote(Choice.AGAINST, BCC)
                    .vote(Choice.ABSTAIN, BCHC)));
            DecisionRecord lost =
                    decision(scsg(present(ALL).vote(Choice.FOR, BCT).vote(Choice.AGAINST, BCC, BCHC)));

            assertThat(carried.mode()).isEqualTo(DecisionMode.VOTE);
            assertThat(carried.result()).isEqualTo(DecisionResult.CARRIED);
            assertThat(lost.result()).isEqualTo(DecisionResult.LOST);
        }

        @Test
        void votesAllOneWayUnderConsensusAreConsensus() {
            assertThat(decision(scsg(present(FOUR).mode(DecisionMode.CONSENSUS).vote(Choice.FOR, FOUR)))
                            .mode())
                    .isEqualTo(DecisionMode.CONSENSUS);
            assertThat(decision(scsg(present(FOUR)
                                    .mode(DecisionMode.CONSENSUS)
                                    .vote(Choice.FOR, BCT, WMP)
                                    .vote(Choice.AGAINST, NSPCC)))
                            .mode())
                    .isEqualTo(DecisionMode.VOTE);
        }

        @Test
        void theMajorityMayBeOfEveryAgencyWithASeat() {
            VotingRule ofAll =
                    new VotingRule(OnDisagreement.VOTE, MajorityBase.MEMBERSHIP_AGENCIES, CastingVoteOf.CHAIR);
            Said three = present(ALL).vote(Choice.FOR, BCT, WMP, BCC);
            Said four = present(ALL).vote(Choice.FOR, BCT, WMP, BCC, BCHC);

            assertThat(decision(scsg(three, ofAll)).result()).isEqualTo(DecisionResult.LOST);
            assertThat(decision(scsg(four, ofAll)).result()).isEqualTo(DecisionResult.CARRIED);
        }

        @Test
        void whoEnteredAVoteIsOnRecord() {
            Context context = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
            Said said = present(FOUR).vote(Choice.FOR, BCT, WMP);

            assertThat(decision(Deliberation.conclude(Body.SCSG, said.request(), context))
                            .votes())
                    .extracting(DecisionRecord.Vote::source)
                    .containsExactly(VoteSource.MEMBER, VoteSource.MINUTES);
        }
    }

    @Nested
    class Ties {

        private final Said tied = present(ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC)
                .chairedBy(BCT)
                .vote(Choice.FOR, ICB_DOCTOR, BCT, WMP)
                .vote(Choice.AGAINST, BCHC, BSMHFT, NSPCC);

        @Test
        void scenario25ATieIsNoDecision() {
            Refusal refusal = refusal(scsg(tied));

            assertThat(refusal.code()).isEqualTo(RefusalCode.DECISION_TIED);
            assertThat(refusal.facts()).containsEntry("against", List.of("BCHC", "BSMHFT", "NSPCC"));
        }

        @Test
        void theChairBreaksIt() {
            assertThat(decision(scsg(tied.casting(BCT, Choice.FOR))))
                    .extracting(DecisionRecord::mode, DecisionRecord::result)
                    .containsExactly(DecisionMode.CASTING_VOTE, DecisionResult.CARRIED);
        }

        @Test
        void eitherWay() {
            assertThat(decision(scsg(tied.casting(BCT, Choice.AGAINST))).result())
                    .isEqualTo(DecisionResult.LOST);
        }

        @Test
        void butNotTheOtherCoChairNorByAbstaining() {
            assertRefused(scsg(tied.casting(ICB_DOCTOR, Choice.FOR)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
            assertRefused(scsg(tied.casting(BCT, Choice.ABSTAIN)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        }

        @Test
        void aCastingVoteNeedsATie() {
            assertRefused(
                    scsg(present(FOUR).vote(Choice.FOR, BCT).casting(BCT, Choice.FOR)),
                    RefusalCode.CASTING_VOTE_NOT_ALLOWED);
            assertRefused(scsg(present(FOUR).casting(BCT, Choice.FOR)), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
            assertRefused(
                    scsg(present(FOUR).mode(DecisionMode.CASTING_VOTE).casting(BCT, Choice.FOR)),
                    RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        }

        @Test
        void theChairMayTakeItAwayInstead() {
            DecisionRecord deferred = decision(scsg(tied.mode(DecisionMode.DEFERRED)));

            assertThat(deferred.result()).isEqualTo(DecisionResult.DEFERRED);
        }

        @ParameterizedTest
        @EnumSource(
                value = DecisionMode.class,
                names = {"VOTE", "CASTING_VOTE"})
        void aVoteNobodyTookPartInIsTied(DecisionMode mode) {
            assertRefused(scsg(present(FOUR).mode(mode)), RefusalCode.DECISION_TIED);
        }

        @Test
        void nobodyHasACastingVoteWhereThePolicySaysSo() {
            VotingRule nobody = new VotingRule(OnDisagreement.VOTE, MajorityBase.VOTES_CAST, CastingVoteOf.NOBODY);

            assertRefused(scsg(tied.casting(BCT, Choice.FOR), nobody), RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        }

        @Test
        void atTheExecutiveBoardItIsTheScrutineers() {
            Context context = byManager(birmingham());
            Said board =
                    present(BCC, ICB_NURSE, WMP, BCT).vote(Choice.FOR, BCC, WMP).vote(Choice.AGAINST, ICB_NURSE, BCT);

            assertRefused(
                    Deliberation.conclude(
                            Body.EXECUTIVE_BOARD, board.casting(BCT, Choice.FOR).request(), context),
                    RefusalCode.CASTING_VOTE_NOT_ALLOWED);
            assertThat(decision(Deliberation.conclude(
                                    Body.EXECUTIVE_BOARD,
                                    board.casting(SCRUTINEER, Choice.FOR).request(),
                                    context))
                            .mode())
                    .isEqualTo(DecisionMode.CASTING_VOTE);
        }
    }

    @Nested
    class Presiding {

        @Test
        void theNamedCoChairPresides() {
            assertThat(decision(scsg(present(FOUR).chairedBy(BCT))).chairMemberId())
                    .isEqualTo(BCT);
        }

        @Test
        void whereNobodyIsNamedACoChairWhoIsThere() {
            assertThat(decision(scsg(present(FOUR))).chairMemberId()).isEqualTo(ICB_DOCTOR);
        }

        @Test
        void whereNobodyIsNamedTheOneWhoCastTheCastingVote() {
            Said said = present(FOUR)
                    .vote(Choice.FOR, BCT)
                    .vote(Choice.AGAINST, WMP)
                    .casting(BCT, Choice.FOR);

            assertThat(decision(scsg(said)).chairMemberId()).isEqualTo(BCT);
        }

        @Test
        void theOtherCoChairWhereTheNamedOneIsConflicted() {
            assertThat(decision(scsg(present(ALL).chairedBy(BCT).conflicted(BCT)))
                            .chairMemberId())
                    .isEqualTo(ICB_DOCTOR);
        }

        @Test
        void anElectedMemberWhereBothAreConflicted() {
            Said said = present(ALL).conflicted(BCT).conflicted(ICB_DOCTOR).chairedBy(NSPCC);

            assertThat(decision(scsg(said)).chairMemberId()).isEqualTo(NSPCC);
        }

        @Test
        void nobodyElseWhileACoChairIsFree() {
            assertRefused(scsg(present(FOUR).chairedBy(NSPCC)), RefusalCode.NOT_THE_CHAIR);
        }

        @Test
        void norSomebodyWhoIsNotFreeToDecide() {
            Said said = present(ALL)
                    .conflicted(BCT)
                    .conflicted(ICB_DOCTOR)
                    .conflicted(NSPCC)
                    .chairedBy(NSPCC);

            assertRefused(scsg(said), RefusalCode.NOT_THE_CHAIR);
        }

        @Test
        void nobodyWhereNoCoChairCameAndNobodyWasElected() {
            assertThat(decision(scsg(present(WMP, NSPCC, BCC, BCHC))).chairMemberId())
                    .isNull();
            assertThat(decision(scsg(present(WMP, NSPCC, BCC, BCHC).chairedBy(BCT)))
                            .chairMemberId())
                    .isNull();
        }
    }

    @Nested
    class Sandwell {

        @Test
        void disagreementGoesUp() {
            assertThat(decision(sandwell(
                            present(SANDWELL_FOUR).vote(Choice.FOR, SMBC).vote(Choice.AGAINST, SCT))))
                    .extracting(DecisionRecord::mode, DecisionRecord::result)
                    .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        }

        @Test
        void soDoesAnAbstentionOfOneOfTheFour() {
            assertThat(decision(sandwell(present(SANDWELL_FOUR).vote(Choice.ABSTAIN, SCT)))
                            .result())
                    .isEqualTo(DecisionResult.ESCALATED);
        }

        @Test
        void butNotOneOfAnybodyElse() {
            Said said =
                    present(SMBC, SCT, SANDWELL_WMP, SANDWELL_ICB, PROBATION).vote(Choice.ABSTAIN, PROBATION);

            assertThat(decision(sandwell(said)).result()).isEqualTo(DecisionResult.CARRIED);
        }

        @Test
        void agreementIsConsensus() {
            assertThat(decision(sandwell(present(SANDWELL_FOUR).vote(Choice.FOR, SANDWELL_FOUR))))
                    .extracting(DecisionRecord::mode, DecisionRecord::result)
                    .containsExactly(DecisionMode.CONSENSUS, DecisionResult.CARRIED);
        }
    }

    @Nested
    class Routes {

        @ParameterizedTest
        @EnumSource(
                value = DecisionMode.class,
                names = {"ESCALATED", "DEFERRED"})
        void aQuestionMayGoUpOrBePutOff(DecisionMode mode) {
            assertThat(decision(scsg(present(FOUR).mode(mode))).result()).hasToString(mode.toString());
        }

        @Test
        void puttingOffNeedsNoQuorum() {
            assertThat(decision(scsg(present(BCT).mode(DecisionMode.DEFERRED))))
                    .extracting(DecisionRecord::result, each -> each.quorum().met())
                    .containsExactly(DecisionResult.DEFERRED, false);
        }

        @Test
        void anExtraordinaryMeetingIsAMeeting() {
            assertThat(decision(scsg(present(FOUR).by(Route.EXTRAORDINARY))).route())
                    .isEqualTo(Route.EXTRAORDINARY);
        }

        @Test
        void inWritingAQuorumHasToReply() {
            Said three = present(FOUR).by(Route.WRITTEN).evidence("mail-1").vote(Choice.FOR, BCT, WMP, BCC);
            Said four = present().by(Route.WRITTEN).evidence("mail-1").vote(Choice.FOR, BCT, WMP, BCC, BCHC);

            assertRefused(scsg(three), RefusalCode.NOT_QUORATE);
            assertThat(decision(scsg(four)).attendance())
                    .extracting(DecisionRecord.Attendee::memberId)
                    .containsExactly(BCT, WMP, BCC, BCHC);
        }

        @Test
        void inWritingTheRepliesAreKept() {
            assertRefused(
                    scsg(present().by(Route.WRITTEN).vote(Choice.FOR, FOUR)), RefusalCode.WRITTEN_REPLIES_MISSING);
        }

        @Test
        void aChairsActionNeverDeterminesAnOutcome() {
            assertRefused(
                    scsg(present(BCT).by(Route.CHAIRS_ACTION).chairedBy(BCT)), RefusalCode.CHAIRS_ACTION_NOT_ALLOWED);
        }

        @Test
        void aChairsActionMayArrangeThings() {
            Context chair = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
            Said said = present().by(Route.CHAIRS_ACTION);

            DecisionRecord decision = decision(Deliberation.arrange(Body.SCSG, said.request(), chair, false));

            assertThat(decision.chairMemberId()).isEqualTo(BCT);
            assertThat(decision.route()).isEqualTo(Route.CHAIRS_ACTION);
        }

        @Test
        void aChairsActionIsAChairs() {
            Context context = byManager(birmingham());

            assertRefused(arrange(present().chairedBy(WMP), context), RefusalCode.NOT_THE_CHAIR);
            assertRefused(arrange(present().chairedBy(BCT).conflicted(BCT), context), RefusalCode.NOT_THE_CHAIR);
            assertRefused(arrange(present().chairedBy(BCT).because(null), context), RefusalCode.RATIONALE_REQUIRED);
            assertThat(decision(arrange(present().chairedBy(BCT).conflicted(WMP), context))
                            .result())
                    .isEqualTo(DecisionResult.CARRIED);
        }

        private static Conclusion arrange(Said said, Context context) {
            return Deliberation.arrange(Body.SCSG, said.by(Route.CHAIRS_ACTION).request(), context, false);
        }
    }

    @Nested
    class Reasons {

        @Test
        void aReasonHasTwentyCharacters() {
            assertRefused(scsg(present(FOUR).because(text(19))), RefusalCode.RATIONALE_REQUIRED);
            assertRefused(scsg(present(FOUR).because(null)), RefusalCode.RATIONALE_REQUIRED);
            assertThat(decision(scsg(present(FOUR).because(text(20))))
                            .rationale()
                            .length())
                    .isEqualTo(20);
        }

        @Test
        void aDecisionIsNotOfTomorrow() {
            assertRefused(scsg(present(FOUR).on(TODAY.plusDays(1))), RefusalCode.DATE_IN_FUTURE);
            assertThat(decision(scsg(present(FOUR).on(TODAY.minusDays(1)))).decidedOn())
                    .isEqualTo(TODAY.minusDays(1));
        }

        @Test
        void theFirstBrokenRuleOfG9IsTheAnswer() {
            Said allWrong = present(ICB_DOCTOR, ICB_NURSE, BCT, MANAGER)
                    .conflicted(BCT)
                    .vote(Choice.FOR, ICB_DOCTOR, ICB_NURSE, BCT, MANAGER)
                    .because(null);

            Concluded concluded = assertInstanceOf(
                    Concluded.class,
                    Deliberation.conclude(
                            Body.SCSG, allWrong.because(text(30)).request(), byManager(birmingham()), true));

            assertThat(concluded.irregularities())
                    .containsExactly(
                            RefusalCode.NOT_QUORATE,
                            RefusalCode.CONFLICTED_MEMBER_VOTED,
                            RefusalCode.DUPLICATE_AGENCY_VOTE,
                            RefusalCode.NON_VOTER_VOTED);
            assertRefused(scsg(allWrong), RefusalCode.NOT_QUORATE);
        }
    }

    @Nested
    class AlreadyHappened {

        private Conclusion happened(Said said) {
            return Deliberation.conclude(Body.SCSG, said.request(), byManager(birmingham()), true);
        }

        @Test
        void whatWasBrokenIsAnIrregularity() {
            Concluded concluded = assertInstanceOf(Concluded.class, happened(present(BCT, WMP)));

            assertThat(concluded.irregularities()).containsExactly(RefusalCode.NOT_QUORATE);
            assertThat(concluded.decision().quorum().met()).isFalse();
            assertThat(concluded.decision().result()).isEqualTo(DecisionResult.CARRIED);
        }

        @Test
        void whatWasInOrderHasNone() {
            assertThat(assertInstanceOf(Concluded.class, happened(present(FOUR)))
                            .irregularities())
                    .isEmpty();
        }

        @Test
        void aTieActedUponIsOneToo() {
            Concluded concluded = assertInstanceOf(
                    Concluded.class,
                    happened(present(FOUR).vote(Choice.FOR, BCT).vote(Choice.AGAINST, WMP)));

            assertThat(concluded.irregularities()).containsExactly(RefusalCode.DECISION_TIED);
            assertThat(concluded.decision().result()).isEqualTo(DecisionResult.CARRIED);
        }

        @Test
        void aReasonAndADateAreStillAsked() {
            assertRefused(happened(present(BCT).because(text(3))), RefusalCode.NOT_QUORATE);
            assertRefused(happened(present(FOUR).because(text(3))), RefusalCode.RATIONALE_REQUIRED);
            assertRefused(happened(present(FOUR).on(TODAY.plusDays(1))), RefusalCode.DATE_IN_FUTURE);
            assertRefused(happened(present(FOUR).voteFor(agency("BCC"), WMP)), RefusalCode.WRONG_AGENCY);
        }
    }

    @Nested
    class OfAMeeting {

        private final DecisionRecord closed = decision(scsg(present(FOUR)));

        private Conclusion concluding(@Nullable MeetingFacts meeting, Body body) {
            Context context = meeting == null ? byManager(birmingham()) : byManager(meeting);
            return Deliberation.conclude(body, present().item(MEETING, "1").request(), context);
        }

        private MeetingFacts facts(MeetingId meeting, CaseRef about) {
            return new MeetingFacts(meeting, Body.SCSG, TODAY, List.of(), Map.of("1", new ClosedItem(about, closed)));
        }

        @Test
        void theClosedItemIsTheDecision() {
            assertThat(decision(concluding(facts(MEETING, CASE), Body.SCSG))).isEqualTo(closed);
        }

        @Test
        void theMeetingHasToExist() {
            assertRefused(concluding(null, Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
            assertRefused(concluding(facts(new MeetingId(AGGREGATE), CASE), Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
        }

        @Test
        void theItemHasToBeClosed() {
            MeetingFacts none = new MeetingFacts(MEETING, Body.SCSG, TODAY, List.of(), Map.of());

            assertRefused(concluding(none, Body.SCSG), RefusalCode.ITEM_NOT_CLOSED);
        }

        @Test
        void itHasToBeAboutThisCaseAndOfThisBody() {
            assertRefused(
                    concluding(facts(MEETING, new CaseRef("BSCP-2026-015")), Body.SCSG), RefusalCode.UNKNOWN_REFERENCE);
            assertRefused(concluding(facts(MEETING, CASE), Body.EXECUTIVE_BOARD), RefusalCode.UNKNOWN_REFERENCE);
        }

        @Test
        void aMeetingWithoutAnItemIsWhereTheProceedingsTookPlace() {
            Said said = present(FOUR).item(MEETING, null);

            assertThat(decision(scsg(said)).meetingId()).isEqualTo(MEETING);
        }
    }

    @Nested
    class Alone {

        private final Context notifier = by(BCC, Role.LA_NOTIFIER, agency("BCC"), birmingham());

        @Test
        void theNotifierDecidesAloneAndSaysWhy() {
            DecisionRecord decision =
                    decision(Deliberation.conclude(Body.LA_NOTIFIER, present().request(), notifier));

            assertThat(decision.attendance())
                    .extracting(DecisionRecord.Attendee::memberId)
                    .containsExactly(BCC);
            assertThat(decision).isEqualTo(decision(Deliberation.ofNotifier(null, text(20), notifier)));
        }

        @Test
        void withoutAReasonItIsRefused() {
            assertRefused(Deliberation.conclude(Body.LA_NOTIFIER, null, notifier), RefusalCode.RATIONALE_REQUIRED);
            assertRefused(Deliberation.ofNotifier(TODAY, text(5), notifier), RefusalCode.RATIONALE_REQUIRED);
        }

        @Test
        void andNotOfTomorrow() {
            assertRefused(Deliberation.ofNotifier(TODAY.plusDays(1), text(20), notifier), RefusalCode.DATE_IN_FUTURE);
        }
    }

    @Nested
    class Positions {

        private static final LocalDate EARLIER = TODAY.minusDays(3);

        private Position position(String agency, UserId by, LocalDate on, Choice choice) {
            return new Position(agency(agency), by, on, choice, text(10));
        }

        private DecisionRequest because(SealedText rationale) {
            return new DecisionRequest(
                    null, null, null, null, null, List.of(), List.of(), null, List.of(), null, List.of(), rationale,
                    List.of(), null);
        }

        private Conclusion of(Choice last) {
            return Deliberation.ofPositions(
                    List.of(
                            position("BCC", BCC, EARLIER, Choice.FOR),
                            position("ICB", ICB_NURSE, EARLIER, Choice.FOR),
                            position("WMP", WMP, TODAY, Choice.FOR),
                            position("BCT", BCT, EARLIER, last)),
                    because(text(20)),
                    by(BCT, Role.DSP, agency("BCT"), birmingham()),
                    false);
        }

        @Test
        void agreementOfAllIsADecisionOfTheLastDay() {
            DecisionRecord decision = decision(of(Choice.FOR));

            assertThat(decision.decidedOn()).isEqualTo(TODAY);
            assertThat(decision.result()).isEqualTo(DecisionResult.CARRIED);
            assertThat(decision.body()).isEqualTo(Body.DSP);
            assertThat(decision.votes())
                    .extracting(DecisionRecord.Vote::source)
                    .containsExactly(VoteSource.MINUTES, VoteSource.MINUTES, VoteSource.MINUTES, VoteSource.MEMBER);
        }

        @Test
        void disagreementGoesUp() {
            assertThat(decision(of(Choice.AGAINST)).dissent())
                    .containsExactly(new DecisionRecord.Dissent(agency("BCT"), text(10)));
            assertThat(decision(of(Choice.FOR)).dissent()).isEmpty();
            assertThat(decision(of(Choice.AGAINST)))
                    .extracting(DecisionRecord::mode, DecisionRecord::result)
                    .containsExactly(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        }

        @Test
        void aPartnerNeedNotSayWhyItDiffers() {
            List<Position> all = List.of(
                    position("BCC", BCC, TODAY, Choice.FOR),
                    position("ICB", ICB_NURSE, TODAY, Choice.FOR),
                    position("WMP", WMP, TODAY, Choice.FOR),
                    new Position(agency("BCT"), BCT, TODAY, Choice.AGAINST, null));

            assertThat(decision(Deliberation.ofPositions(all, because(text(20)), byManager(birmingham()), false))
                            .dissent())
                    .isEmpty();
        }

        @Test
        void everyPartnerHasToAnswer() {
            Refusal refusal = refusal(Deliberation.ofPositions(
                    List.of(position("BCC", BCC, TODAY, Choice.FOR)),
                    because(text(20)),
                    byManager(birmingham()),
                    false));

            assertThat(refusal.code()).isEqualTo(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
            assertThat(refusal.facts()).containsEntry("missing", List.of("BCT", "ICB", "WMP"));
            assertRefused(
                    Deliberation.ofPositions(List.of(), because(text(20)), byManager(birmingham()), false),
                    RefusalCode.DSP_DETERMINATION_INCOMPLETE);
        }

        @Test
        void anAnswerThatNeverCameIsAnIrregularityOfWhatHasHappened() {
            Conclusion conclusion = Deliberation.ofPositions(
                    List.of(position("BCC", BCC, EARLIER, Choice.FOR)),
                    because(text(20)),
                    byManager(birmingham()),
                    true);

            assertThat(((Conclusion.Concluded) conclusion).irregularities())
                    .containsExactly(RefusalCode.DSP_DETERMINATION_INCOMPLETE);
            assertThat(decision(conclusion).decidedOn()).isEqualTo(EARLIER);
        }

        @Test
        void nobodyAnswersTomorrow() {
            assertRefused(
                    Deliberation.ofPositions(
                            List.of(position("BCC", BCC, TODAY.plusDays(1), Choice.FOR)),
                            because(text(20)),
                            byManager(birmingham()),
                            true),
                    RefusalCode.DATE_IN_FUTURE);
        }

        @Test
        void aReasonIsNeeded() {
            List<Position> all = List.of(
                    position("SMBC", SMBC, TODAY, Choice.FOR),
                    position("SCT", SCT, TODAY, Choice.FOR),
                    position("WMP", SANDWELL_WMP, TODAY, Choice.FOR),
                    position("CCG", SANDWELL_ICB, TODAY, Choice.FOR));

            assertRefused(
                    Deliberation.ofPositions(all, null, byManager(Bodies.sandwell()), false),
                    RefusalCode.RATIONALE_REQUIRED);
            assertRefused(
                    Deliberation.ofPositions(all, because(text(1)), byManager(Bodies.sandwell()), false),
                    RefusalCode.RATIONALE_REQUIRED);
        }
    }
}
