package uk.casereview.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static uk.casereview.deliberation.Bodies.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.CloseMeeting;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.register.Register;
import uk.casereview.shared.Body;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.UserId;

/** A meeting told command by command; each step is asked of the clerk and the decider, and is folded. */
final class Story {
    static final MeetingId MEETING = new MeetingId(UUID.fromString("00000000-0000-0000-0000-0000000000cc"));
    static final UserId[] FOUR = {ICB_DOCTOR, BCT, WMP, NSPCC};
    static final UserId[] SIX = {ICB_DOCTOR, BCT, WMP, BCHC, BSMHFT, NSPCC};

    private final Register register;
    private MeetingState state = new MeetingState.NotScheduled();
    private List<MeetingEvent> last = List.of();
    private final List<MeetingEvent> past = new ArrayList<>();

    private Story(Register register) {
        this.register = register;
    }

    /** A regular meeting of the Birmingham Sub-Group today. */
    static Story planned() {
        return planned(Body.SCSG, MeetingKind.REGULAR, birmingham());
    }

    static Story planned(Body body, MeetingKind kind, Register register) {
        return planned(body, kind, register, TODAY);
    }

    static Story planned(Body body, MeetingKind kind, Register register, LocalDate on) {
        return new Story(register)
                .then(new ScheduleMeeting(MEETING, body, kind, MeetingChannel.HYBRID, on, on.isBefore(TODAY), text(9)))
                .then(new ListItem(MEETING, CASE, text(40)))
                .then(new ListItem(MEETING, CASE, text(40)));
    }

    /** With the people there and the first item open. */
    static Story sitting(UserId... people) {
        return planned().sits(people);
    }

    /** As {@link #sitting}, with somebody named to preside. */
    static Story chairedBy(UserId chair, UserId... people) {
        return planned().sitsUnder(chair, people);
    }

    Story sits(UserId... people) {
        return sitsUnder(null, people);
    }

    private Story sitsUnder(@Nullable UserId chair, UserId... people) {
        then(new OpenMeeting(MEETING, TODAY, chair));
        arrive(people);
        return then(new OpenItem(MEETING, "1"));
    }

    Story arrive(UserId... people) {
        for (UserId person : people) {
            then(new RecordArrival(MEETING, person, null));
        }
        return this;
    }

    Story leave(UserId person) {
        return then(new RecordDeparture(MEETING, person, null));
    }

    Story conflicted(UserId person) {
        return then(new DeclareConflict(MEETING, "1", person, text(30)));
    }

    Story vote(Choice choice, UserId... people) {
        for (UserId person : people) {
            then(aVote(person, choice));
        }
        return this;
    }

    Story tied() {
        return vote(Choice.FOR, ICB_DOCTOR, BCT, WMP).vote(Choice.AGAINST, BCHC, BSMHFT, NSPCC);
    }

    Story casting(UserId person, Choice choice) {
        return then(new CastCastingVote(MEETING, "1", person, choice));
    }

    Story closesItem() {
        return then(closing(null));
    }

    Story adjourned() {
        return then(new AdjournMeeting(MEETING, null, null));
    }

    Story over() {
        return then(new CloseMeeting(MEETING));
    }

    static CastVote aVote(UserId person, Choice choice) {
        return new CastVote(MEETING, "1", null, person, choice, null);
    }

    static CloseItem closing(@Nullable DecisionMode mode) {
        return new CloseItem(MEETING, "1", mode, List.of(), text(25), null);
    }

    /** The clerk's command, which has to be accepted. */
    Story then(MeetingCommand command) {
        return then(command, byManager(register));
    }

    Story then(MeetingCommand command, Context context) {
        assertEquals(Optional.empty(), Clerk.forbidden(command, context.actor()));
        Verdict.Accepted accepted = assertInstanceOf(
                Verdict.Accepted.class, MeetingDecider.decide(state, command, context), command::toString);
        last = new ArrayList<>();
        for (var event : accepted.events()) {
            MeetingEvent happened = assertInstanceOf(MeetingEvent.class, event);
            last.add(happened);
            past.add(happened);
            state = MeetingState.evolve(state, happened);
        }
        return this;
    }

    Refusal refused(MeetingCommand command) {
        return refused(command, byManager(register));
    }

    Refusal refused(MeetingCommand command, Context context) {
        return Clerk.forbidden(command, context.actor())
                .orElseGet(() -> assertInstanceOf(Verdict.Refused.class, MeetingDecider.decide(state, command, context))
                        .refusal());
    }

    /** As this person sees it. */
    MeetingRoom room(Context reader) {
        return Room.of(past, reader);
    }

    /** The events of the last step. */
    List<MeetingEvent> events() {
        return last;
    }

    <E extends MeetingEvent> E only(Class<E> kind) {
        return assertInstanceOf(kind, last.getFirst());
    }

    MeetingState state() {
        return state;
    }

    Register register() {
        return register;
    }

    static LocalDate yesterday() {
        return TODAY.minusDays(1);
    }
}
