package uk.casereview.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.decider.StageRow.said;
import static uk.casereview.deliberation.Bodies.*;
import static uk.casereview.meeting.Story.MEETING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.decider.StageRow;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.CloseMeeting;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordApology;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.shared.Body;

/** Every command at every stage; what a stage lets through is decided by topic and tested there. */
class MeetingDeciderTest {

    private static final String NEW = "NOT_FOUND";
    private static final String YES = "+";
    private static final String NOT_OPEN = "MEETING_NOT_OPEN";
    private static final String INVALID = "INVALID_STATE";
    private static final String EXISTS = "MEETING_EXISTS";
    private static final String NO_TIE = "CASTING_VOTE_NOT_ALLOWED";
    private static final String ITEM_OPEN = "ITEM_STILL_OPEN";
    private static final String NO_CONFLICT = "CONFLICT_NOT_DECLARED";

    private static final Map<String, MeetingState> STAGES = stages();

    private static Map<String, MeetingState> stages() {
        Map<String, MeetingState> stages = new LinkedHashMap<>();
        Stream.of(
                        new MeetingState.NotScheduled(),
                        Story.planned().state(),
                        Story.sitting(Story.FOUR).state(),
                        Story.sitting(Story.FOUR).closesItem().adjourned().state(),
                        Story.sitting(Story.FOUR).closesItem().over().state(),
                        Story.sitting(Story.FOUR)
                                .closesItem()
                                .over()
                                .then(new ApproveMinutes(MEETING, null, null, null))
                                .state(),
                        Story.planned()
                                .then(new CancelMeeting(MEETING, text(10)))
                                .state())
                .forEach(state -> stages.put(state.getClass().getSimpleName(), state));
        return stages;
    }

    static Stream<StageRow<MeetingCommand>> rows() {
        return Stream.of(
                row(schedule(), YES, EXISTS, EXISTS, EXISTS, EXISTS, EXISTS, EXISTS),
                row(new CancelMeeting(MEETING, text(9)), NEW, YES, INVALID, INVALID, INVALID, INVALID, INVALID),
                row(new ListItem(MEETING, CASE, text(9)), NEW, YES, YES, YES, INVALID, INVALID, INVALID),
                row(papers(), NEW, YES, YES, YES, INVALID, INVALID, INVALID),
                row(new RecordApology(MEETING, BCC, null), NEW, YES, YES, YES, INVALID, INVALID, INVALID),
                row(new OpenMeeting(MEETING, null, null), NEW, YES, INVALID, INVALID, INVALID, INVALID, INVALID),
                row(new RecordArrival(MEETING, BCC, null), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(new RecordDeparture(MEETING, WMP, null), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(new OpenItem(MEETING, "2"), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(new DeclareConflict(MEETING, "1", WMP, text(9)), NEW, YES, YES, YES, YES, YES, INVALID),
                row(
                        new AgreeDiscussion(MEETING, "1", WMP, List.of(BCT)),
                        NEW,
                        NOT_OPEN,
                        NO_CONFLICT,
                        NOT_OPEN,
                        INVALID,
                        INVALID,
                        INVALID),
                row(
                        new ElectItemChair(MEETING, "1", WMP),
                        NEW,
                        NOT_OPEN,
                        "CHAIR_PRESENT",
                        NOT_OPEN,
                        INVALID,
                        INVALID,
                        INVALID),
                row(Story.aVote(WMP, Choice.FOR), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(
                        new CastCastingVote(MEETING, "1", null, Choice.FOR),
                        NEW,
                        NOT_OPEN,
                        NO_TIE,
                        NOT_OPEN,
                        INVALID,
                        INVALID,
                        INVALID),
                row(Story.closing(null), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(new DeferItem(MEETING, "1", text(25)), NEW, NOT_OPEN, YES, NOT_OPEN, INVALID, INVALID, INVALID),
                row(new AdjournMeeting(MEETING, null, null), NEW, NOT_OPEN, YES, INVALID, INVALID, INVALID, INVALID),
                row(new Resume(MEETING, null), NEW, NOT_OPEN, INVALID, YES, INVALID, INVALID, INVALID),
                row(new CloseMeeting(MEETING), NEW, NOT_OPEN, ITEM_OPEN, YES, INVALID, INVALID, INVALID),
                row(
                        new ApproveMinutes(MEETING, null, null, null),
                        NEW,
                        NOT_OPEN,
                        INVALID,
                        INVALID,
                        YES,
                        INVALID,
                        INVALID));
    }

    private static StageRow<MeetingCommand> row(MeetingCommand command, String... expected) {
        return StageRow.of(command, STAGES.keySet(), List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takesEachCommandAtItsStage(StageRow<MeetingCommand> row) {
        row.isMetBy(stage -> said(MeetingDecider.decide(
                Objects.requireNonNull(STAGES.get(stage)), row.command(), byManager(birmingham()))));
    }

    /** The meetings of the table have neither, so that it shows of these three only where they are refused. */
    @Test
    void takesWhatNeedsAConflictOrATieWhereThereIsOne() {
        Story conflicted = Story.sitting(Story.SIX).conflicted(WMP);
        Story leaderless = Story.sitting(Story.SIX).conflicted(ICB_DOCTOR).conflicted(BCT);
        Story tied = Story.chairedBy(ICB_DOCTOR, Story.SIX).tied();

        assertThat(told(conflicted, new AgreeDiscussion(MEETING, "1", WMP, List.of(BCT))))
                .isEqualTo(YES);
        assertThat(told(leaderless, new ElectItemChair(MEETING, "1", NSPCC))).isEqualTo(YES);
        assertThat(told(tied, new CastCastingVote(MEETING, "1", null, Choice.FOR)))
                .isEqualTo(YES);
    }

    private static String told(Story story, MeetingCommand command) {
        return said(MeetingDecider.decide(story.state(), command, byManager(birmingham())));
    }

    @Test
    void theTableHasEveryCommand() {
        assertThat(rows().<Class<?>>map(row -> row.command().getClass()))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(MeetingCommand.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(MeetingDeciderTest::leaves)
                : Stream.of(type);
    }

    private static ScheduleMeeting schedule() {
        return new ScheduleMeeting(MEETING, Body.SCSG, MeetingKind.REGULAR, MeetingChannel.ROOM, TODAY, false, null);
    }

    private static CirculatePapers papers() {
        return new CirculatePapers(MEETING, null, "doc-1", "hash", 1);
    }
}
