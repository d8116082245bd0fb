package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Command;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Reference;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What people ask a meeting to record (§15.2-7, §15.9). An item is named by its running number on the agenda; one that a
 * process lists is R and a number of its own. A moment left out is now or, where the minutes are typed up on a later
 * day, the day the meeting sat.
 */
public sealed interface MeetingCommand extends Command {

    MeetingId meetingId();

    @Override
    default UUID target() {
        return meetingId().value();
    }

    /** What is said or done on one item, and so of its case. */
    sealed interface OnItem extends MeetingCommand {
        String itemRef();
    }

    /**
     * Puts a meeting of a body into the calendar.
     *
     * @param alreadyHappened it was held on that past day and is typed up from its minutes
     */
    record ScheduleMeeting(
            MeetingId meetingId,
            Body body,
            MeetingKind kind,
            MeetingChannel channel,
            LocalDate on,
            boolean alreadyHappened,
            @Nullable SealedText reason)
            implements MeetingCommand, MayHaveHappened {}

    /** The meeting will not take place. */
    record CancelMeeting(MeetingId meetingId, @Nullable SealedText reason) implements MeetingCommand {}

    /** Puts a question about a case on the agenda. */
    record ListItem(MeetingId meetingId, CaseRef caseRef, SealedText question) implements MeetingCommand {}

    /** Sends papers out; those of an item are kept from whoever is conflicted on it. */
    record CirculatePapers(
            MeetingId meetingId,
            @Nullable String itemRef,
            @Reference String docRef,
            @Reference String hash,
            int version)
            implements MeetingCommand {}

    /** A member will not come, and may send the deputy named in the register. */
    record RecordApology(
            MeetingId meetingId, UserId memberId, @Nullable UserId deputy) implements MeetingCommand {}

    /**
     * The meeting begins.
     *
     * @param chairMemberId who presides: "the one chairing that meeting" has the casting vote (OQ-6)
     */
    record OpenMeeting(
            MeetingId meetingId,
            @Nullable LocalDate on,
            @Nullable UserId chairMemberId) implements MeetingCommand {}

    /** Somebody comes in, or joins remotely. */
    record RecordArrival(
            MeetingId meetingId, UserId memberId, @Nullable Instant at) implements MeetingCommand {}

    /** Somebody leaves. */
    record RecordDeparture(
            MeetingId meetingId, UserId memberId, @Nullable Instant at) implements MeetingCommand {}

    /** The item is called. */
    record OpenItem(MeetingId meetingId, String itemRef) implements OnItem {}

    /**
     * Declares a conflict of interest; §4.4: "Declare as soon as it becomes clear", so also before the meeting, and afterwards.
     *
     * @param memberId whose conflict it is; null: the person giving the command
     */
    record DeclareConflict(
            MeetingId meetingId, String itemRef, @Nullable UserId memberId, SealedText nature) implements OnItem {}

    /**
     * The others agree that the conflicted member may discuss.
     *
     * @param memberId the conflicted member
     * @param agreedBy who agrees; empty: the person giving the command
     */
    record AgreeDiscussion(MeetingId meetingId, String itemRef, UserId memberId, List<UserId> agreedBy)
            implements OnItem {}

    /** Every chair is conflicted or away, and the members elect one for the item. */
    record ElectItemChair(MeetingId meetingId, String itemRef, UserId memberId) implements OnItem {}

    /**
     * Gives the one vote of an agency.
     *
     * @param castBy whose vote it is; null: the person giving the command, or for the clerk the agency's representative
     */
    record CastVote(
            MeetingId meetingId,
            String itemRef,
            @Nullable AgencyCode agency,
            @Nullable UserId castBy,
            Choice choice,
            @Nullable VoteSource source)
            implements OnItem {}

    /**
     * Breaks a tie.
     *
     * @param memberId whose vote it is; null: whoever presides
     */
    record CastCastingVote(
            MeetingId meetingId, String itemRef, @Nullable UserId memberId, Choice choice) implements OnItem {}

    /** The item is decided by who is present at this moment. */
    record CloseItem(
            MeetingId meetingId,
            String itemRef,
            @Nullable DecisionMode mode,
            List<Dissent> dissent,
            @Nullable SealedText rationale,
            @Nullable Instant at)
            implements OnItem {}

    /** The item is put off. */
    record DeferItem(
            MeetingId meetingId, String itemRef, @Nullable SealedText rationale) implements OnItem {}

    /** The meeting pauses. */
    record AdjournMeeting(
            MeetingId meetingId,
            @Nullable LocalDate until,
            @Nullable SealedText reason) implements MeetingCommand {}

    /** The adjourned meeting goes on, that day or another. */
    record Resume(MeetingId meetingId, @Nullable LocalDate on) implements MeetingCommand {}

    /** The meeting ends; items not reached stay undecided. */
    record CloseMeeting(MeetingId meetingId) implements MeetingCommand {}

    /** The minutes are agreed as a true record. */
    record ApproveMinutes(
            MeetingId meetingId,
            @Nullable LocalDate on,
            @Nullable @Reference String docRef,
            @Nullable @Reference String hash)
            implements MeetingCommand {}
}
