package uk.casereview.web.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
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

/** What can be done in a room, and the fields its form has. */
enum RoomCommand {
    SCHEDULE_MEETING(ScheduleMeeting.class, "body", "kind", "channel", "on"),
    OPEN_MEETING(OpenMeeting.class, "chairMemberId", "on"),
    CANCEL_MEETING(CancelMeeting.class, "reason"),
    LIST_ITEM(ListItem.class, "caseRef", "question"),
    RECORD_APOLOGY(RecordApology.class, "memberId"),
    RECORD_ARRIVAL(RecordArrival.class, "memberId"),
    RECORD_DEPARTURE(RecordDeparture.class, "memberId"),
    OPEN_ITEM(OpenItem.class),
    DECLARE_CONFLICT(DeclareConflict.class, "memberId", "nature"),
    AGREE_DISCUSSION(AgreeDiscussion.class, "memberId"),
    ELECT_ITEM_CHAIR(ElectItemChair.class, "memberId"),
    CAST_VOTE(CastVote.class, "castBy", "choice"),
    CAST_CASTING_VOTE(CastCastingVote.class, "memberId", "choice"),
    CLOSE_ITEM(CloseItem.class, "rationale"),
    DEFER_ITEM(DeferItem.class, "rationale"),
    ADJOURN_MEETING(AdjournMeeting.class),
    RESUME(Resume.class),
    CLOSE_MEETING(CloseMeeting.class),
    APPROVE_MINUTES(ApproveMinutes.class);

    private final Class<? extends MeetingCommand> command;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<String> fields;

    RoomCommand(Class<? extends MeetingCommand> command, String... fields) {
        this.command = command;
        this.fields = List.of(fields);
    }

    /** As addresses name it; empty for one that is none. */
    static Optional<RoomCommand> named(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(known -> known.slug().equals(slug))
                .findFirst();
    }

    /** {@code cast-vote}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Class<? extends MeetingCommand> command() {
        return command;
    }

    List<String> fields() {
        return fields;
    }

    /** Those that people fill in; a button names whom it is for by itself. */
    List<String> inputs() {
        return isButton() ? List.of() : fields;
    }

    /** Where on the page it stands, for what no input is to blame for. */
    String place(String item) {
        if (isButton()) {
            return this == AGREE_DISCUSSION ? "item-" + item : "room-attendance";
        }
        return "step-%s-%s".formatted(item, slug());
    }

    private boolean isButton() {
        return switch (this) {
            case RECORD_APOLOGY, RECORD_ARRIVAL, RECORD_DEPARTURE, AGREE_DISCUSSION -> true;
            default -> false;
        };
    }

    /** The key of what is said once it is done. */
    String done() {
        return "room.done." + slug();
    }
}
