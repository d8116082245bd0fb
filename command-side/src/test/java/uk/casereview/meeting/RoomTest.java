package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Meetings.member;
import static uk.casereview.meeting.Story.FOUR;
import static uk.casereview.meeting.Story.SIX;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingRoom.RoomItem;
import uk.casereview.meeting.MeetingRoom.Seat;
import uk.casereview.meeting.MeetingRoom.Step;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** What a page of a meeting is told is what the rules would say to the next command. */
class RoomTest {
    private static final Context CLERK = byManager(birmingham());
    private static final Context DOCTOR_PRESIDES = by(ICB_DOCTOR, Role.CHAIR, agency("ICB"), birmingham());

    @Test
    void theQuorumOfAnItemLeavesTheConflictedOut() {
        MeetingRoom room = Story.sitting(FOUR).conflicted(WMP).room(CLERK);

        assertThat(room.quorum().met()).isTrue();
        assertThat(item(room, "1").quorum().met()).isFalse();
        assertThat(codes(item(room, "1").quorum().eligible())).containsExactly("BCT", "ICB", "NSPCC");
        assertThat(item(room, "2").quorum().met()).isTrue();
        assertThat(codes(room.agencies())).containsExactly("BCC", "BCHC", "BCT", "BSMHFT", "ICB", "NSPCC", "WMP");
        assertThat(room.seats()).contains(new Seat(ICB_DOCTOR, agency("ICB"), Capacity.CORE, null));
        assertThat(room.version()).isEqualTo(9);
    }

    @Test
    void anItemThatCannotBeDecidedSaysWhy() {
        MeetingRoom room = Story.sitting(FOUR).conflicted(WMP).room(CLERK);

        assertThat(step(room, "1", "CloseItem").orElseThrow().refusal())
                .satisfies(refusal -> assertThat(refusal).isNotNull())
                .extracting("code")
                .isEqualTo(RefusalCode.NOT_QUORATE);
        assertThat(step(room, "1", "DeferItem").orElseThrow().refusal()).isNull();
        assertThat(names(item(room, "2").steps())).contains("OpenItem").doesNotContain("CloseItem", "CastVote");
    }

    @Test
    void aMemberVotesDeclaresAndLeavesForThemselvesAlone() {
        MeetingRoom room = Story.chairedBy(ICB_DOCTOR, FOUR).room(member(WMP, "WMP"));

        assertThat(step(room, "1", "CastVote").orElseThrow().members()).containsExactly(WMP);
        assertThat(step(room, "1", "DeclareConflict").orElseThrow().members()).containsExactly(WMP);
        assertThat(step(room.steps(), "RecordDeparture").orElseThrow().members())
                .containsExactly(WMP);
        assertThat(names(room.steps())).containsExactly("RecordDeparture");
        assertThat(names(item(room, "1").steps())).containsExactly("DeclareConflict", "CastVote");
    }

    @Test
    void theConflictedVoteNoMoreAndTheOthersMayLetThemSpeak() {
        Story story = Story.chairedBy(ICB_DOCTOR, SIX).conflicted(WMP);

        assertThat(names(item(story.room(member(WMP, "WMP")), "1").steps())).isEmpty();
        MeetingRoom asked = story.room(member(NSPCC, "NSPCC"));
        assertThat(step(asked, "1", "AgreeDiscussion").orElseThrow().members()).containsExactly(WMP);
        MeetingRoom answered = story.then(
                        new AgreeDiscussion(Story.MEETING, "1", WMP, List.of()), member(NSPCC, "NSPCC"))
                .room(member(NSPCC, "NSPCC"));
        assertThat(step(answered, "1", "AgreeDiscussion")).isEmpty();
        assertThat(step(story.room(member(BCT, "BCT")), "1", "AgreeDiscussion")).isPresent();
    }

    @Test
    void theClerkEntersWhoComesAndHowTheyVote() {
        MeetingRoom room = Story.sitting(FOUR).room(CLERK);

        assertThat(step(room.steps(), "RecordArrival").orElseThrow().members())
                .contains(BCC, BCHC)
                .doesNotContain(WMP);
        assertThat(step(room, "1", "CastVote").orElseThrow().members()).containsExactlyInAnyOrder(FOUR);
        assertThat(step(room.steps(), "CloseMeeting").orElseThrow().refusal())
                .extracting("code")
                .isEqualTo(RefusalCode.ITEM_STILL_OPEN);
    }

    @Test
    void whoHasVotedMayVoteOtherwise() {
        Story story = Story.sitting(FOUR).vote(Choice.FOR, WMP);

        assertThat(step(story.room(member(WMP, "WMP")), "1", "CastVote")).isPresent();
        assertThat(step(story.vote(Choice.AGAINST, WMP).room(member(WMP, "WMP")), "1", "CastVote"))
                .isPresent();
    }

    @Test
    void aTieAsksWhoeverPresides() {
        Story story = Story.chairedBy(ICB_DOCTOR, SIX).tied();
        RoomItem tied = item(story.room(DOCTOR_PRESIDES), "1");

        assertThat(tied.tied()).isTrue();
        assertThat(tied.presiding()).isEqualTo(ICB_DOCTOR);
        assertThat(tied.castingVoteOf()).isEqualTo(CastingVoteOf.CHAIR);
        assertThat(codes(tied.tally().inFavour())).containsExactly("BCT", "ICB", "WMP");
        assertThat(step(tied.steps(), "CastCastingVote").orElseThrow().members())
                .containsExactly(ICB_DOCTOR);
        assertThat(step(tied.steps(), "CloseItem").orElseThrow().refusal())
                .extracting("code")
                .isEqualTo(RefusalCode.DECISION_TIED);
        assertThat(step(story.room(member(NSPCC, "NSPCC")), "1", "CastCastingVote"))
                .isEmpty();
    }

    @Test
    void aTieThatWasBrokenMayBeBrokenTheOtherWay() {
        for (Choice choice : List.of(Choice.FOR, Choice.AGAINST)) {
            Story story = Story.chairedBy(ICB_DOCTOR, SIX).tied().casting(ICB_DOCTOR, choice);

            assertThat(step(story.room(DOCTOR_PRESIDES), "1", "CastCastingVote"))
                    .isPresent();
            assertThat(step(story.room(DOCTOR_PRESIDES), "1", "CloseItem")
                            .orElseThrow()
                            .refusal())
                    .isNull();
        }
    }

    @Test
    void whereTwoChairsAreThereAndNeitherWasNamedNobodyPresidesYet() {
        MeetingRoom room = Story.sitting(SIX).room(member(NSPCC, "NSPCC"));

        assertThat(item(room, "1").presiding()).isNull();
        assertThat(item(room, "1").tied()).isFalse();
        assertThat(step(room, "1", "ElectItemChair").orElseThrow().members()).containsExactly(ICB_DOCTOR, BCT);
    }

    @Test
    void aMeetingWhoseDayIsOverCanBeginAndTheFormAsksWhen() {
        MeetingRoom room = Story.planned(Body.SCSG, MeetingKind.REGULAR, birmingham(), Story.yesterday())
                .room(CLERK);

        assertThat(step(room.steps(), "OpenMeeting").orElseThrow().refusal()).isNull();
        assertThat(names(room.steps())).contains("ListItem", "CancelMeeting", "RecordApology");
    }

    @Test
    void onceItIsOverAConflictCanStillComeOut() {
        Story story = Story.sitting(FOUR).vote(Choice.FOR, FOUR).closesItem().over();

        MeetingRoom room = story.room(CLERK);
        assertThat(names(room.steps())).containsExactly("ApproveMinutes");
        assertThat(names(item(room, "1").steps())).containsExactly("DeclareConflict");
    }

    @Test
    void whoeverMayGiveNoCommandSeesItAllTheSame() {
        MeetingRoom room = Story.sitting(FOUR).room(by(SCRUTINEER, Role.INDEPENDENT_SCRUTINEER, null, birmingham()));

        assertThat(room.steps()).isEmpty();
        assertThat(item(room, "1").steps()).isEmpty();
        assertThat(item(room, "1").quorum().met()).isTrue();
    }

    @Test
    void whereNothingHappenedThereIsNoMeeting() {
        assertThatThrownBy(() -> Room.of(List.of(), CLERK)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RoomItem item(MeetingRoom room, String ref) {
        return room.item(ref).orElseThrow();
    }

    private static Optional<Step> step(MeetingRoom room, String ref, String command) {
        return step(item(room, ref).steps(), command);
    }

    private static Optional<Step> step(List<Step> steps, String command) {
        return steps.stream().filter(step -> step.command().equals(command)).findFirst();
    }

    private static List<String> names(List<Step> steps) {
        return steps.stream().map(Step::command).toList();
    }

    private static List<String> codes(List<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toList();
    }
}
