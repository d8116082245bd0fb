package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.MEETING;
import static uk.casereview.meeting.Story.SIX;
import static uk.casereview.meeting.Story.aVote;
import static uk.casereview.meeting.Story.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordApology;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.meeting.MeetingEvent.ApologyRecorded;
import uk.casereview.meeting.MeetingEvent.ArrivalRecorded;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.DepartureRecorded;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

class MeetingRulesTest {

    private static Context member(UserId user, String agency) {
        return by(user, Role.CORE_MEMBER, agency(agency), birmingham());
    }

    private static DecisionRecord decision(Story story) {
        return story.only(ItemClosed.class).decision();
    }

    @Nested
    class Sitting {

        @Test
        void onlyABodyOfThePartnershipMeets() {
            ScheduleMeeting foreign =
                    new ScheduleMeeting(MEETING, Body.SANDWELL_CSPRG, MeetingKind.REGULAR, MeetingChannel.ROOM, TODAY);

            assertThat(MeetingDecider.decide(new MeetingState.NotScheduled(), foreign, byManager(birmingham())))
                    .hasToString("Refused[refusal=Refusal[code=UNKNOWN_REFERENCE, facts={body=SANDWELL_CSPRG}]]");
        }

        @Test
        void cancellingNeedsAReason() {
            assertThat(Story.planned().refused(new CancelMeeting(MEETING, null)).code())
                    .isEqualTo(RefusalCode.REASON_REQUIRED);
        }

        @Test
        void aChairWhoOpensPresides() {
            Context chair = by(BCT, Role.CHAIR, agency("BCT"), birmingham());

            assertThat(Story.planned()
                            .then(new OpenMeeting(MEETING, null, null), chair)
                            .only(MeetingOpened.class))
                    .isEqualTo(new MeetingOpened(TODAY, BCT));
        }

        @Test
        void theClerkNamesTheChairOrNobody() {
            assertThat(Story.planned()
                            .then(new OpenMeeting(MEETING, TODAY, ICB_DOCTOR))
                            .only(MeetingOpened.class)
                            .chairMemberId())
                    .isEqualTo(ICB_DOCTOR);
            assertThat(Story.planned()
                            .then(new OpenMeeting(MEETING, TODAY, null))
                            .only(MeetingOpened.class)
                            .chairMemberId())
                    .isNull();
        }

        @Test
        void onlyACoChairPresidesAndNotTomorrow() {
            assertThat(Story.planned()
                            .refused(new OpenMeeting(MEETING, TODAY, WMP))
                            .code())
                    .isEqualTo(RefusalCode.NOT_THE_CHAIR);
            assertThat(Story.planned()
                            .refused(new OpenMeeting(MEETING, TODAY.plusDays(1), null))
                            .code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        }

        @Test
        void itGoesOnWithWhoeverIsThereAfterABreak() {
            Story story = Story.sitting(FOUR).leave(WMP).adjourned().then(new Resume(MEETING, null));

            assertThat(story.only(Resumed.class).present()).containsExactly(ICB_DOCTOR, BCT, NSPCC);
            assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(decision(story.arrive(WMP).closesItem()).attendance()).hasSize(4);
        }

        @Test
        void onAnotherDayPeopleHaveToComeAgain() {
            Story story = Story.planned()
                    .then(new OpenMeeting(MEETING, Story.yesterday(), null))
                    .arrive(FOUR)
                    .then(new OpenItem(MEETING, "1"))
                    .adjourned()
                    .then(new Resume(MEETING, TODAY));

            assertThat(story.only(Resumed.class).present()).isEmpty();
            assertThat(decision(story.arrive(FOUR).closesItem()).decidedOn()).isEqualTo(TODAY);
        }

        @Test
        void itDoesNotGoOnBeforeItSatNorTomorrow() {
            Story adjourned = Story.sitting(FOUR).adjourned();

            assertThat(adjourned.refused(new Resume(MEETING, Story.yesterday())).facts())
                    .isEqualTo(Map.of("satOn", TODAY.toString()));
            assertThat(adjourned.refused(new Resume(MEETING, TODAY.plusDays(1))).code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        }

        @Test
        void itemsNotReachedAreNamedAtTheEnd() {
            Story story = Story.sitting(FOUR).closesItem().over();

            assertThat(story.only(MeetingClosed.class).notReached()).containsExactly("2");
        }

        @Test
        void minutesAreApprovedToday() {
            Story over = Story.sitting(FOUR).closesItem().over();

            assertThat(over.refused(new ApproveMinutes(MEETING, TODAY.plusDays(1), null, null))
                            .code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
            assertThat(over.then(new ApproveMinutes(MEETING, TODAY, "minutes", "hash"))
                            .only(MinutesApproved.class)
                            .on())
                    .isEqualTo(TODAY);
        }

        @Test
        void aStreamBeginsWithTheSchedule() {
            MeetingEvent early = new MeetingClosed(List.of());

            assertThatThrownBy(() -> MeetingState.evolve(new MeetingState.NotScheduled(), early))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class AgendaOfIt {

        @Test
        void itemsAreNumberedAsTheyAreListed() {
            Story story = Story.planned();

            assertThat(story.only(ItemListed.class).itemRef()).isEqualTo("2");
        }

        @Test
        void papersMayBelongToAnItem() {
            Story story = Story.planned().then(new CirculatePapers(MEETING, "1", "doc", "hash", 2));

            assertThat(story.only(PapersCirculated.class).itemRef()).isEqualTo("1");
            assertThat(story.refused(new CirculatePapers(MEETING, "9", "doc", "hash", 2))
                            .code())
                    .isEqualTo(RefusalCode.ITEM_UNKNOWN);
        }

        @Test
        void anItemIsOpenedOnce() {
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(new OpenItem(MEETING, "1")).facts()).isEqualTo(Map.of("item", "OPEN"));
            assertThat(story.refused(new OpenItem(MEETING, "9")).code()).isEqualTo(RefusalCode.ITEM_UNKNOWN);
            assertThat(story.refused(new CloseItem(MEETING, "2", null, List.of(), text(25), null))
                            .code())
                    .isEqualTo(RefusalCode.ITEM_NOT_OPEN);
        }
    }

    @Nested
    class People {

        @Test
        void aMemberMaySendTheNamedDeputy() {
            Story story = Story.planned().then(new RecordApology(MEETING, WMP, WMP_DEPUTY));

            assertThat(story.only(ApologyRecorded.class))
                    .isEqualTo(new ApologyRecorded(WMP, agency("WMP"), WMP_DEPUTY));
        }

        @Test
        void butNoOtherAndOnlyMembersApologise() {
            assertThat(Story.planned()
                            .refused(new RecordApology(MEETING, BCT, WMP_DEPUTY))
                            .code())
                    .isEqualTo(RefusalCode.NOT_A_MEMBER);
            assertThat(Story.planned()
                            .refused(new RecordApology(MEETING, MANAGER, null))
                            .code())
                    .isEqualTo(RefusalCode.NOT_A_MEMBER);
        }

        @Test
        void aMemberRecordsOnlyTheirOwnComingAndGoing() {
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(new RecordArrival(MEETING, BCC, null), member(WMP, "WMP"))
                            .code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            assertThat(story.refused(new RecordDeparture(MEETING, BCT, null), member(WMP, "WMP"))
                            .code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            assertThat(story.then(new RecordDeparture(MEETING, WMP, null), member(WMP, "WMP"))
                            .only(DepartureRecorded.class)
                            .at())
                    .isEqualTo(NOW);
        }

        @Test
        void eitherManagerIsAClerk() {
            Context programme = by(MANAGER, Role.PROGRAMME_MANAGER, null, birmingham());

            assertThat(Story.sitting(FOUR)
                            .then(new RecordArrival(MEETING, BCC, null), programme)
                            .events())
                    .hasSize(1);
        }

        @Test
        void whoeverComesBackCountsAgain() {
            Story story = Story.sitting(FOUR).leave(WMP).arrive(WMP).leave(WMP).arrive(WMP);

            assertThat(decision(story.closesItem()).attendance()).hasSize(4);
        }

        @Test
        void nobodyComesTwiceOrLeavesUnseen() {
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(new RecordArrival(MEETING, WMP, null)).code())
                    .isEqualTo(RefusalCode.ALREADY_PRESENT);
            assertThat(story.refused(new RecordDeparture(MEETING, BCC, null)).code())
                    .isEqualTo(RefusalCode.NOT_PRESENT);
            assertThat(story.refused(new RecordDeparture(MEETING, WMP, NOW.minusSeconds(60)))
                            .code())
                    .isEqualTo(RefusalCode.NOT_PRESENT);
        }

        @Test
        void nobodyComesOrGoesTomorrow() {
            Instant tomorrow = NOW.plusSeconds(86_400);
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(new RecordArrival(MEETING, BCC, tomorrow)).code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
            assertThat(story.refused(new RecordDeparture(MEETING, WMP, tomorrow))
                            .code())
                    .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        }

        @Test
        void aMomentNotStatedOfAnEarlierDayIsItsBeginning() {
            Story story = Story.planned()
                    .then(new OpenMeeting(MEETING, LocalDate.of(2025, 7, 1), null))
                    .arrive(WMP);

            ArrivalRecorded arrival = story.only(ArrivalRecorded.class);
            assertThat(arrival.at()).isEqualTo(Instant.parse("2025-06-30T23:00:00Z"));
            assertThat(arrival.effectiveOn(TODAY)).isEqualTo(LocalDate.of(2025, 7, 1));
            assertThat(story.leave(WMP).only(DepartureRecorded.class).effectiveOn(TODAY))
                    .isEqualTo(LocalDate.of(2025, 7, 1));
        }
    }

    @Nested
    class Closing {

        @Test
        void quorumIsOfThoseThereAtThatMoment() {
            Story story = Story.sitting(FOUR).leave(WMP);

            assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(decision(story.arrive(BCC).closesItem()).quorum().met()).isTrue();
        }

        @Test
        void theMomentMayBeStatedAfterwards() {
            Story story =
                    Story.planned().then(new OpenMeeting(MEETING, TODAY, null)).then(new OpenItem(MEETING, "1"));
            for (UserId person : FOUR) {
                story.then(new RecordArrival(MEETING, person, NOW.minusSeconds(3600)));
            }
            story.then(new RecordDeparture(MEETING, WMP, NOW.minusSeconds(600)));

            assertThat(story.refused(at(NOW.minusSeconds(60))).code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(story.refused(at(NOW.minusSeconds(7200))).code()).isEqualTo(RefusalCode.NOT_QUORATE);
            assertThat(story.refused(at(NOW.plusSeconds(86_400))).code()).isEqualTo(RefusalCode.DATE_IN_FUTURE);
            assertThat(story.then(at(NOW.minusSeconds(1800)))
                            .only(ItemClosed.class)
                            .at())
                    .isEqualTo(NOW.minusSeconds(1800));
        }

        private static CloseItem at(Instant moment) {
            return new CloseItem(MEETING, "1", null, List.of(), text(25), moment);
        }

        @Test
        void theRecordIsOfThisMeetingAndItsChair() {
            DecisionRecord decision = decision(Story.sitting(FOUR).closesItem());

            assertThat(decision.meetingId()).isEqualTo(MEETING);
            assertThat(decision.itemRef()).isEqualTo("1");
            assertThat(decision.route()).isEqualTo(Route.MEETING);
            assertThat(decision.chairMemberId()).isEqualTo(ICB_DOCTOR);
            assertThat(new ItemClosed("1", CASE, NOW, decision).effectiveOn(LONG_AGO))
                    .isEqualTo(TODAY);
        }

        @Test
        void anExtraordinaryMeetingSaysSo() {
            Story story = Story.planned(Body.SCSG, MeetingKind.EXTRAORDINARY, birmingham())
                    .sits(FOUR)
                    .closesItem();

            assertThat(decision(story).route()).isEqualTo(Route.EXTRAORDINARY);
        }

        @Test
        void anItemClosedAsDeferredIsDeferred() {
            Story story = Story.sitting(BCT).then(closing(DecisionMode.DEFERRED));

            assertThat(story.only(ItemDeferred.class).decision().result()).isEqualTo(DecisionResult.DEFERRED);
        }

        @Test
        void anItemIsPutOffEvenWithoutQuorumOrAfterATieBroken() {
            Story inquorate = Story.sitting(BCT).then(new DeferItem(MEETING, "2", text(25)));
            Story broken = Story.sitting(SIX).tied().casting(ICB_DOCTOR, Choice.FOR);

            ItemDeferred deferred = inquorate.only(ItemDeferred.class);
            assertThat(deferred.effectiveOn(LONG_AGO)).isEqualTo(TODAY);
            assertThat(broken.then(new DeferItem(MEETING, "1", text(25)))
                            .only(ItemDeferred.class)
                            .decision()
                            .castingVote())
                    .isNull();
            assertThat(broken.refused(new DeferItem(MEETING, "1", text(25))).code())
                    .isEqualTo(RefusalCode.ITEM_NOT_OPEN);
            assertThat(inquorate.refused(new DeferItem(MEETING, "1", text(3))).code())
                    .isEqualTo(RefusalCode.RATIONALE_REQUIRED);
        }
    }

    @Nested
    class Conflict {

        @Test
        void aVoteCastBeforeLapses() {
            Story story = Story.sitting(SIX).vote(Choice.FOR, WMP, BCT).conflicted(WMP);

            assertThat(story.events())
                    .containsExactly(
                            new ConflictDeclared("1", WMP, text(30), NOW), new VoteLapsed("1", agency("WMP"), WMP));
            assertThat(decision(story.closesItem()).votes())
                    .extracting(DecisionRecord.Vote::castBy)
                    .containsExactly(BCT);
        }

        @Test
        void soDoesACastingVoteThatNoLongerHasItsTieOrItsChair() {
            Story lostTie =
                    Story.sitting(SIX).tied().casting(ICB_DOCTOR, Choice.FOR).conflicted(WMP);
            Story lostChair = Story.sitting(SIX)
                    .vote(Choice.FOR, BCT)
                    .vote(Choice.AGAINST, WMP)
                    .casting(ICB_DOCTOR, Choice.FOR);

            assertThat(lostTie.events()).contains(new CastingVoteLapsed("1", ICB_DOCTOR));
            assertThat(lostChair.conflicted(ICB_DOCTOR).events()).contains(new CastingVoteLapsed("1", ICB_DOCTOR));
            assertThat(lostChair.casting(BCT, Choice.AGAINST).only(CastingVoteCast.class))
                    .isEqualTo(new CastingVoteCast("1", new CastingVote(BCT, Choice.AGAINST)));
            assertThat(lostChair.conflicted(BSMHFT).events()).hasSize(1);
        }

        @Test
        void leavingLetsAVoteLapseToo() {
            Story story = Story.sitting(SIX).vote(Choice.FOR, WMP).leave(WMP);

            assertThat(story.events()).contains(new VoteLapsed("1", agency("WMP"), WMP));
        }

        @Test
        void itIsTheMembersOwnToDeclareAndTheClerksToTakeDown() {
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(new DeclareConflict(MEETING, "1", BCT, text(9)), member(WMP, "WMP"))
                            .code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            assertThat(story.refused(new DeclareConflict(MEETING, "1", null, text(9)))
                            .code())
                    .isEqualTo(RefusalCode.NOT_A_MEMBER);
            assertThat(story.then(new DeclareConflict(MEETING, "1", null, text(9)), member(WMP, "WMP"))
                            .only(ConflictDeclared.class)
                            .memberId())
                    .isEqualTo(WMP);
            assertThat(story.refused(new DeclareConflict(MEETING, "1", WMP, text(9)))
                            .facts())
                    .isEqualTo(Map.of("conflict", "DECLARED"));
        }

        @Test
        void theOthersMayLetTheMemberDiscuss() {
            Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC).conflicted(WMP);

            story.then(new AgreeDiscussion(MEETING, "1", WMP, List.of()), member(BCT, "BCT"))
                    .then(new AgreeDiscussion(MEETING, "1", WMP, List.of(ICB_DOCTOR, NSPCC, NSPCC)));
            assertThat(story.only(DiscussionAgreed.class).agreedBy()).containsExactly(ICB_DOCTOR, NSPCC);
            story.conflicted(ADVISER).then(new AgreeDiscussion(MEETING, "1", WMP, List.of(BCC)));

            assertThat(decision(story.closesItem()).conflicts())
                    .extracting(DecisionRecord.Conflict::mayDiscuss)
                    .containsExactly(true, false);
        }

        @Test
        void agreeingIsForThoseWhoDecide() {
            Story story =
                    Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC, ADVISER).conflicted(WMP);

            assertThat(story.refused(agree(BCHC)).code()).isEqualTo(RefusalCode.NOT_PRESENT);
            assertThat(story.refused(agree(ADVISER)).code()).isEqualTo(RefusalCode.NOT_A_MEMBER);
            assertThat(story.refused(agree(WMP)).code()).isEqualTo(RefusalCode.NOT_A_MEMBER);
            assertThat(story.refused(agree(BCC), member(BCT, "BCT")).code()).isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            assertThat(story.closesItem().refused(agree(BCC)).code()).isEqualTo(RefusalCode.ITEM_NOT_OPEN);
        }

        private static AgreeDiscussion agree(UserId by) {
            return new AgreeDiscussion(MEETING, "1", WMP, List.of(by));
        }

        @Test
        void afterwardsItSaysWhetherTheDecisionFails() {
            Story story = Story.sitting(FOUR).closesItem().over();

            LateConflictDeclared late = story.conflicted(WMP).only(LateConflictDeclared.class);
            assertThat(late.quorumFails()).isTrue();
            assertThat(late.majorityFails()).isFalse();
            assertThat(late.mustBeRedecided()).isTrue();
        }

        @Test
        void orThatItStands() {
            Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, NSPCC, BCC).closesItem();

            assertThat(story.conflicted(WMP).only(LateConflictDeclared.class).mustBeRedecided())
                    .isFalse();
            assertThat(story.conflicted(BCC).only(LateConflictDeclared.class).quorumFails())
                    .isTrue();
        }

        @Test
        void aMajorityOfOneFailsToo() {
            Story story = Story.sitting(SIX)
                    .vote(Choice.FOR, BCT, WMP)
                    .vote(Choice.AGAINST, NSPCC)
                    .closesItem();

            LateConflictDeclared late = story.conflicted(WMP).only(LateConflictDeclared.class);
            assertThat(late.quorumFails()).isFalse();
            assertThat(late.majorityFails()).isTrue();
            assertThat(late.mustBeRedecided()).isTrue();
        }

        @Test
        void aDeferredItemHasNothingToFail() {
            Story story = Story.sitting(FOUR).then(new DeferItem(MEETING, "1", text(25)));

            assertThat(story.conflicted(WMP).only(ConflictDeclared.class).memberId())
                    .isEqualTo(WMP);
        }
    }

    @Nested
    class Votes {

        @Test
        void aMemberVotesForTheirAgency() {
            Story story = Story.sitting(FOUR)
                    .then(
                            new CastVote(MEETING, "1", agency("WMP"), null, Choice.FOR, VoteSource.MEMBER),
                            member(WMP, "WMP"));

            assertThat(story.only(VoteCast.class).vote())
                    .isEqualTo(new DecisionRecord.Vote(agency("WMP"), WMP, Choice.FOR, VoteSource.MEMBER));
        }

        @Test
        void theClerkEntersItFromTheMinutesByAgencyAlone() {
            Story story = Story.sitting(FOUR)
                    .then(new CastVote(MEETING, "1", agency("WMP"), null, Choice.FOR, VoteSource.MINUTES));

            assertThat(story.only(VoteCast.class).vote())
                    .isEqualTo(new DecisionRecord.Vote(agency("WMP"), WMP, Choice.FOR, VoteSource.MINUTES));
        }

        @Test
        void nobodyElseSpeaksForAnotherOrFromTheMinutes() {
            Story story = Story.sitting(FOUR);

            assertThat(story.refused(aVote(BCT, Choice.FOR), member(WMP, "WMP")).code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            assertThat(story.refused(
                                    new CastVote(MEETING, "1", null, WMP, Choice.FOR, VoteSource.MINUTES),
                                    member(WMP, "WMP"))
                            .code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
        }

        @Test
        void norForAnotherAgency() {
            assertThat(Story.sitting(FOUR)
                            .refused(new CastVote(MEETING, "1", agency("BCC"), WMP, Choice.FOR, null))
                            .code())
                    .isEqualTo(RefusalCode.WRONG_AGENCY);
        }

        @Test
        void theRefusalsAreThoseOfG9() {
            Story story = Story.sitting(ICB_DOCTOR, ICB_NURSE, BCT, WMP, NSPCC, ADVISER)
                    .conflicted(WMP)
                    .vote(Choice.FOR, ICB_DOCTOR);

            assertThat(story.refused(aVote(WMP, Choice.FOR)).code()).isEqualTo(RefusalCode.CONFLICTED_MEMBER_VOTED);
            assertThat(story.refused(aVote(ICB_NURSE, Choice.FOR)).code()).isEqualTo(RefusalCode.DUPLICATE_AGENCY_VOTE);
            assertThat(story.refused(aVote(ADVISER, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
            assertThat(story.refused(aVote(BCC, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
            assertThat(story.refused(aVote(MANAGER, Choice.FOR)).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
            assertThat(story.refused(byAgency("BCC")).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
            assertThat(story.refused(byAgency("WMP")).code()).isEqualTo(RefusalCode.NON_VOTER_VOTED);
            assertThat(story.refused(new CastVote(MEETING, "1", null, null, Choice.FOR, null))
                            .code())
                    .isEqualTo(RefusalCode.NON_VOTER_VOTED);
        }

        private static CastVote byAgency(String code) {
            return new CastVote(MEETING, "1", agency(code), null, Choice.FOR, VoteSource.MINUTES);
        }

        @Test
        void thePresidingChairBreaksATie() {
            Story story = Story.sitting(SIX).tied();
            Context presiding = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());
            Context other = by(BCT, Role.CHAIR, agency("BCT"), birmingham());
            CastCastingVote own = new CastCastingVote(MEETING, "1", null, Choice.FOR);

            assertThat(story.refused(closing(null)).code()).isEqualTo(RefusalCode.DECISION_TIED);
            assertThat(Story.planned()
                            .then(new OpenMeeting(MEETING, TODAY, ICB_DOCTOR))
                            .arrive(SIX)
                            .then(new OpenItem(MEETING, "1"))
                            .tied()
                            .refused(own, other)
                            .code())
                    .isEqualTo(RefusalCode.CASTING_VOTE_NOT_ALLOWED);
            assertThat(story.refused(new CastCastingVote(MEETING, "1", BCT, Choice.FOR), presiding)
                            .code())
                    .isEqualTo(RefusalCode.FORBIDDEN_ROLE);
            story.then(own, presiding);

            assertThat(story.refused(own, presiding).facts()).isEqualTo(Map.of("castingVote", "CAST"));
            assertThat(decision(story.closesItem()).mode()).isEqualTo(DecisionMode.CASTING_VOTE);
        }

        @Test
        void theClerkEntersThePresidingChairsCastingVote() {
            Story story = Story.sitting(SIX).tied().then(new CastCastingVote(MEETING, "1", null, Choice.AGAINST));

            assertThat(story.only(CastingVoteCast.class).castingVote().memberId())
                    .isEqualTo(ICB_DOCTOR);
            assertThat(decision(story.closesItem()).result()).isEqualTo(DecisionResult.LOST);
        }

        @Test
        void onceATieIsBrokenNobodyVotesAnyMore() {
            Story story = Story.sitting(ICB_DOCTOR, BCT, WMP, BCC)
                    .vote(Choice.FOR, BCT)
                    .vote(Choice.AGAINST, WMP)
                    .casting(ICB_DOCTOR, Choice.FOR);

            assertThat(story.refused(aVote(BCC, Choice.FOR)).facts()).isEqualTo(Map.of("castingVote", "CAST"));
        }

        @Test
        void withoutAChairThereIsNoCastingVote() {
            Story story =
                    Story.sitting(WMP, NSPCC, BCC, BCHC).vote(Choice.FOR, WMP).vote(Choice.AGAINST, BCC);

            assertThat(story.refused(new CastCastingVote(MEETING, "1", null, Choice.FOR))
                            .code())
                    .isEqualTo(RefusalCode.CASTING_VOTE_NOT_ALLOWED);
        }

        @Test
        void theScrutineersCastingVoteIsMarkedForAnothersScrutiny() {
            Story story = Story.planned(Body.EXECUTIVE_BOARD, MeetingKind.REGULAR, birmingham())
                    .sits(BCC, ICB_NURSE, WMP, BCT)
                    .vote(Choice.FOR, BCC)
                    .vote(Choice.AGAINST, WMP)
                    .casting(SCRUTINEER, Choice.FOR)
                    .closesItem();

            assertThat(story.events().getLast()).isInstanceOf(DecisionMarkedForScrutiny.class);
        }
    }

    @Nested
    class ElectedChair {

        private final Story bothConflicted =
                Story.sitting(SIX).conflicted(ICB_DOCTOR).conflicted(BCT).arrive(BCC);

        @Test
        void isElectedWhereBothChairsAreConflicted() {
            Story story = bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC));

            assertThat(decision(story.closesItem()).chairMemberId()).isEqualTo(NSPCC);
        }

        @Test
        void breaksTheTieOfThatItem() {
            Story story = bothConflicted
                    .then(new ElectItemChair(MEETING, "1", NSPCC))
                    .vote(Choice.FOR, WMP)
                    .vote(Choice.AGAINST, BCHC)
                    .then(new CastCastingVote(MEETING, "1", null, Choice.FOR));

            assertThat(decision(story.closesItem()).castingVote()).isEqualTo(new CastingVote(NSPCC, Choice.FOR));
        }

        @Test
        void presidesNoMoreOnceConflictedOrGone() {
            Story story = bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC));

            assertThat(decision(story.arrive(ICB_NURSE).leave(NSPCC).closesItem())
                            .chairMemberId())
                    .isNull();
        }

        @Test
        void orConflicted() {
            Story story =
                    bothConflicted.then(new ElectItemChair(MEETING, "1", NSPCC)).conflicted(NSPCC);

            assertThat(decision(story.closesItem()).chairMemberId()).isNull();
        }

        @Test
        void isNotElectedWhileACoChairIsFree() {
            assertThat(Story.sitting(SIX)
                            .conflicted(BCT)
                            .refused(new ElectItemChair(MEETING, "1", NSPCC))
                            .facts())
                    .isEqualTo(Map.of("chair", ICB_DOCTOR.toString()));
        }

        @Test
        void isOneOfThoseWhoDecide() {
            assertThat(bothConflicted
                            .refused(new ElectItemChair(MEETING, "1", BCT))
                            .code())
                    .isEqualTo(RefusalCode.NOT_A_MEMBER);
            assertThat(bothConflicted
                            .refused(new ElectItemChair(MEETING, "1", WMP_DEPUTY))
                            .code())
                    .isEqualTo(RefusalCode.NOT_PRESENT);
        }
    }
}
