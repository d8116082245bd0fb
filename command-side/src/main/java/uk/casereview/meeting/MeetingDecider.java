package uk.casereview.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.PossibleStages;
import uk.casereview.decider.Verdict;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.CirculatePapers;
import uk.casereview.meeting.MeetingCommand.CloseItem;
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
import uk.casereview.meeting.MeetingState.Adjourned;
import uk.casereview.meeting.MeetingState.Approved;
import uk.casereview.meeting.MeetingState.Cancelled;
import uk.casereview.meeting.MeetingState.Closed;
import uk.casereview.meeting.MeetingState.Held;
import uk.casereview.meeting.MeetingState.NotScheduled;
import uk.casereview.meeting.MeetingState.Open;
import uk.casereview.meeting.MeetingState.Scheduled;
import uk.casereview.shared.RefusalCode;

/** Which command a meeting takes at which stage (§15.9); what comes of it is decided by topic. */
final class MeetingDecider {
    private MeetingDecider() {}

    static Verdict decide(MeetingState state, MeetingCommand command, Context context) {
        Verdict verdict = atStage(state, command, context);
        return state instanceof Held held
                ? PossibleStages.told(
                        verdict, MeetingStages.of(held), MeetingStages::name, stage -> atStage(stage, command, context))
                : verdict;
    }

    private static Verdict atStage(MeetingState state, MeetingCommand command, Context context) {
        return switch (state) {
            case NotScheduled _ ->
                command instanceof ScheduleMeeting c
                        ? Sessions.schedule(c, context)
                        : Verdict.refuse(RefusalCode.NOT_FOUND);
            case Held _ when command instanceof ScheduleMeeting -> Verdict.refuse(RefusalCode.MEETING_EXISTS);
            case Scheduled s -> whenScheduled(s.minutes(), command, context);
            case Open s -> whenOpen(s.minutes(), command, context);
            case Adjourned s -> whenAdjourned(s.minutes(), command, context);
            case Closed s -> whenClosed(s.minutes(), command, context);
            case Approved s -> whenApproved(s.minutes(), command, context);
            case Cancelled _ -> invalid("CANCELLED");
        };
    }

    private static Verdict whenScheduled(Minutes minutes, MeetingCommand command, Context context) {
        return switch (command) {
            case ListItem c -> Agenda.list(minutes, c, context);
            case CirculatePapers c -> Agenda.circulate(minutes, c);
            case RecordApology c -> Attendance.apologise(minutes, c, context);
            case DeclareConflict c -> Conflicts.declare(minutes, c, context);
            case OpenMeeting c ->
                Chairing.byChair(minutes, orToday(c.on(), context), context, () -> Sessions.open(minutes, c, context));
            case CancelMeeting c -> Sessions.cancel(c);
            case MeetingCommand _ -> Verdict.refuse(RefusalCode.MEETING_NOT_OPEN, "stage", "SCHEDULED");
        };
    }

    private static Verdict whenOpen(Minutes minutes, MeetingCommand command, Context context) {
        return switch (command) {
            case ListItem c -> Agenda.list(minutes, c, context);
            case CirculatePapers c -> Agenda.circulate(minutes, c);
            case RecordApology c -> Attendance.apologise(minutes, c, context);
            case RecordArrival c -> Attendance.arrive(minutes, c, context);
            case RecordDeparture c -> Attendance.depart(minutes, c, context);
            case OpenItem c -> Chairing.byItemChair(minutes, c.itemRef(), context, () -> Agenda.open(minutes, c));
            case DeclareConflict c -> Conflicts.declare(minutes, c, context);
            case AgreeDiscussion c -> Conflicts.agree(minutes, c, context);
            case ElectItemChair c -> Votes.elect(minutes, c, context);
            case CastVote c -> Votes.cast(minutes, c, context);
            case CastCastingVote c -> Votes.breakTie(minutes, c, context);
            case CloseItem c ->
                Chairing.byItemChair(minutes, c.itemRef(), context, () -> Decisions.close(minutes, c, context));
            case DeferItem c ->
                Chairing.byItemChair(minutes, c.itemRef(), context, () -> Decisions.defer(minutes, c, context));
            case AdjournMeeting c -> Chairing.byChair(minutes, null, context, () -> Sessions.adjourn(minutes, c));
            case CloseMeeting _ -> Chairing.byChair(minutes, null, context, () -> Sessions.close(minutes));
            case MeetingCommand _ -> invalid("OPEN");
        };
    }

    private static Verdict whenAdjourned(Minutes minutes, MeetingCommand command, Context context) {
        return switch (command) {
            case ListItem c -> Agenda.list(minutes, c, context);
            case CirculatePapers c -> Agenda.circulate(minutes, c);
            case RecordApology c -> Attendance.apologise(minutes, c, context);
            case DeclareConflict c -> Conflicts.declare(minutes, c, context);
            case Resume c ->
                Chairing.byChair(
                        minutes, orToday(c.on(), context), context, () -> Sessions.resume(minutes, c, context));
            case CloseMeeting _ -> Chairing.byChair(minutes, null, context, () -> Sessions.close(minutes));
            case CancelMeeting _ -> invalid("ADJOURNED");
            case OpenMeeting _ -> invalid("ADJOURNED");
            case AdjournMeeting _ -> invalid("ADJOURNED");
            case ApproveMinutes _ -> invalid("ADJOURNED");
            case MeetingCommand _ -> Verdict.refuse(RefusalCode.MEETING_NOT_OPEN, "stage", "ADJOURNED");
        };
    }

    private static Verdict whenClosed(Minutes minutes, MeetingCommand command, Context context) {
        return switch (command) {
            case DeclareConflict c -> Conflicts.declare(minutes, c, context);
            case ApproveMinutes c ->
                Chairing.byChair(
                        minutes, orToday(c.on(), context), context, () -> Sessions.approve(minutes, c, context));
            case MeetingCommand _ -> invalid("CLOSED");
        };
    }

    private static Verdict whenApproved(Minutes minutes, MeetingCommand command, Context context) {
        return command instanceof DeclareConflict c
                ? Conflicts.declare(minutes, c, context)
                : invalid("MINUTES_APPROVED");
    }

    private static LocalDate orToday(@Nullable LocalDate stated, Context context) {
        return stated == null ? context.today() : stated;
    }

    private static Verdict invalid(String stage) {
        return Verdict.refuse(RefusalCode.INVALID_STATE, "stage", stage);
    }
}
