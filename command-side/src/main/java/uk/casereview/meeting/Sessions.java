package uk.casereview.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.DayOrder;
import uk.casereview.clock.DayOrder.Day;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.Membership;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.meeting.MeetingEvent.MeetingAdjourned;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingOpened;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.meeting.MeetingEvent.MinutesApproved;
import uk.casereview.meeting.MeetingEvent.Resumed;
import uk.casereview.meeting.MeetingItem.Stage;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** When a meeting sits and when it does not. */
final class Sessions {
    private Sessions() {}

    private static final String SITTING = "the day the meeting sat";

    static Verdict schedule(ScheduleMeeting command, Context context) {
        SealedText reason = command.reason();
        if (!sits(command.body(), command.on(), context)) {
            return Verdict.refuse(new Refusal(
                    RefusalCode.NO_SUCH_BODY,
                    Map.of("body", command.body().toString(), "allowed", bodies(command.on(), context))));
        }
        if (!command.alreadyHappened() && command.on().isBefore(context.today())) {
            return Verdict.refuse(
                    RefusalCode.MEETING_IN_THE_PAST, "on", command.on().toString());
        }
        if (command.alreadyHappened() && command.on().isAfter(context.today())) {
            return inFuture(command.on());
        }
        return command.alreadyHappened() && reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new MeetingScheduled(
                        command.meetingId(), command.body(), command.kind(), command.channel(), command.on(), reason));
    }

    private static boolean sits(Body body, LocalDate on, Context context) {
        return !context.register().on(on).seats(body).isEmpty();
    }

    private static List<String> bodies(LocalDate on, Context context) {
        return Stream.of(Body.values())
                .filter(body -> sits(body, on, context))
                .map(Body::toString)
                .toList();
    }

    static Verdict cancel(CancelMeeting command) {
        SealedText reason = command.reason();
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(new MeetingCancelled(reason));
    }

    /**
     * Where nobody is named, a chair who opens the meeting presides. Once the day it was called for is over, it sat then
     * or was put off; which of the two is for the one who records it to say.
     */
    static Verdict open(Minutes minutes, OpenMeeting command, Context context) {
        LocalDate stated = command.on();
        LocalDate on = stated == null ? context.today() : stated;
        if (stated == null && minutes.on().isBefore(on)) {
            return Verdict.refuse(
                    RefusalCode.MEETING_DAY_REQUIRED, "calledFor", minutes.on().toString());
        }
        if (on.isAfter(context.today())) {
            return inFuture(on);
        }
        Optional<Refusal> early = tooEarly("the opening of the meeting", on, "the day it was called for", minutes);
        if (early.isPresent()) {
            return Verdict.refuse(early.get());
        }
        Membership membership = Membership.of(minutes.body(), on, context);
        UserId named = command.chairMemberId();
        UserId opener = context.actor().userId();
        if (named != null && !membership.mayChair(named)) {
            return Verdict.refuse(new Refusal(
                    RefusalCode.NOT_THE_CHAIR, Map.of("member", named.toString(), "field", "chairMemberId")));
        }
        UserId chair = named == null && membership.mayChair(opener) ? opener : named;
        return Verdict.accept(new MeetingOpened(on, chair));
    }

    static Verdict adjourn(Minutes minutes, AdjournMeeting command) {
        return tooEarly("its going on", command.until(), SITTING, minutes)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new MeetingAdjourned(command.until(), command.reason())));
    }

    /** After a break people are taken to be back; on another day they have to come again. */
    static Verdict resume(Minutes minutes, Resume command, Context context) {
        LocalDate stated = command.on();
        LocalDate on = stated == null ? context.today() : stated;
        if (on.isAfter(context.today())) {
            return inFuture(on);
        }
        if (on.isBefore(minutes.on())) {
            return Verdict.refuse(
                    RefusalCode.INVALID_STATE, "satOn", minutes.on().toString());
        }
        List<UserId> present = on.equals(minutes.on())
                ? minutes.present().stream().map(Attendee::memberId).toList()
                : List.of();
        return Verdict.accept(new Resumed(on, present));
    }

    static Verdict close(Minutes minutes) {
        List<String> open = refs(minutes, Stage.OPEN);
        return open.isEmpty()
                ? Verdict.accept(new MeetingClosed(refs(minutes, Stage.LISTED)))
                : Verdict.refuse(RefusalCode.ITEM_STILL_OPEN, "items", open);
    }

    static Verdict approve(Minutes minutes, ApproveMinutes command, Context context) {
        LocalDate stated = command.on();
        LocalDate on = stated == null ? context.today() : stated;
        if (on.isAfter(context.today())) {
            return inFuture(on);
        }
        return tooEarly("the approval of the minutes", on, SITTING, minutes)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new MinutesApproved(on, command.docRef(), command.hash())));
    }

    private static Optional<Refusal> tooEarly(String fact, @Nullable LocalDate on, String follows, Minutes minutes) {
        return DayOrder.objection(new Day(fact, on).follows(new Day(follows, minutes.on())));
    }

    private static List<String> refs(Minutes minutes, Stage stage) {
        return minutes.items().stream()
                .filter(item -> item.stage() == stage)
                .map(MeetingItem::itemRef)
                .toList();
    }

    private static Verdict inFuture(LocalDate on) {
        return Verdict.refuse(RefusalCode.DATE_IN_FUTURE, "on", on.toString());
    }
}
