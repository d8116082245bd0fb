package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.Decided;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What can become true of a meeting (§15.2-7). */
public sealed interface MeetingEvent extends Event {

    /** A meeting of the body is planned for the day, or was held on it and the reason says why it comes late. */
    record MeetingScheduled(
            MeetingId meetingId,
            Body body,
            MeetingKind kind,
            MeetingChannel channel,
            LocalDate on,
            @Nullable SealedText reason)
            implements MeetingEvent {}

    /** The meeting will not take place. */
    record MeetingCancelled(SealedText reason) implements MeetingEvent {}

    /** The agenda has this question about the case. */
    record ItemListed(String itemRef, CaseRef caseRef, SealedText question) implements MeetingEvent {}

    /** The papers are with the members. */
    record PapersCirculated(@Nullable String itemRef, String docRef, String hash, int version)
            implements MeetingEvent {}

    /** The member will not come. */
    record ApologyRecorded(
            UserId memberId, AgencyCode agency, @Nullable UserId deputy) implements MeetingEvent {}

    /** The meeting has begun. */
    record MeetingOpened(LocalDate on, @Nullable UserId chairMemberId) implements MeetingEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The person is there, for the agency and in the capacity the register gave that day. */
    record ArrivalRecorded(Attendee attendee, Instant at) implements MeetingEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return londonDate(at);
        }
    }

    /** The person is there no longer. */
    record DepartureRecorded(UserId memberId, Instant at) implements MeetingEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return londonDate(at);
        }
    }

    /** The item is before the meeting. */
    record ItemOpened(String itemRef) implements MeetingEvent {}

    /** The member has a conflict of interest on the item and is barred from deciding it. */
    record ConflictDeclared(String itemRef, UserId memberId, SealedText nature, Instant declaredAt)
            implements MeetingEvent {}

    /** A vote no longer counts, because whoever cast it has declared a conflict or left before the item was closed. */
    record VoteLapsed(String itemRef, AgencyCode agency, UserId castBy) implements MeetingEvent {}

    /** The casting vote no longer counts, because the votes or the chair are no longer what they were. */
    record CastingVoteLapsed(String itemRef, UserId memberId) implements MeetingEvent {}

    /**
     * A conflict came out after the item was decided; the decision is not erased (§4.4).
     *
     * @param quorumFails whether too few would have been left to decide
     * @param majorityFails whether the result would have been another without the member's vote
     */
    record LateConflictDeclared(
            String itemRef,
            CaseRef caseRef,
            DecisionId decisionId,
            UserId memberId,
            SealedText nature,
            Instant declaredAt,
            boolean quorumFails,
            boolean majorityFails)
            implements MeetingEvent {

        /** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
        public boolean mustBeRedecided() {
            return quorumFails || majorityFails;
        }
    }

    /** These members agree that the conflicted one may discuss, who then may if that makes all the others. */
    record DiscussionAgreed(String itemRef, UserId memberId, List<UserId> agreedBy, boolean mayDiscuss)
            implements MeetingEvent {}

    /** The members elected one of themselves to preside over the item. */
    record ItemChairElected(String itemRef, UserId memberId) implements MeetingEvent {}

    /** The agency has voted. */
    record VoteCast(String itemRef, Vote vote) implements MeetingEvent {}

    /** A tie is broken. */
    record CastingVoteCast(String itemRef, CastingVote castingVote) implements MeetingEvent {}

    /** The item ended in this decision. */
    record ItemClosed(String itemRef, CaseRef caseRef, Instant at, DecisionRecord decision)
            implements MeetingEvent, Decided {}

    /** The scrutineer broke a tie, so somebody else is to scrutinise the decision (§15.2-12). */
    record DecisionMarkedForScrutiny(String itemRef, DecisionId decisionId, UserId scrutineer)
            implements MeetingEvent {}

    /** The item was put off. */
    record ItemDeferred(String itemRef, CaseRef caseRef, DecisionRecord decision) implements MeetingEvent, Decided {}

    /** The meeting has paused. */
    record MeetingAdjourned(
            @Nullable LocalDate until, @Nullable SealedText reason) implements MeetingEvent {}

    /**
     * The meeting goes on.
     *
     * @param present who is taken to be there still; nobody where it goes on another day
     */
    record Resumed(LocalDate on, List<UserId> present) implements MeetingEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    /** The meeting is over; these items were not reached. */
    record MeetingClosed(List<String> notReached) implements MeetingEvent {}

    /** The minutes are a true record. */
    record MinutesApproved(
            LocalDate on, @Nullable String docRef, @Nullable String hash) implements MeetingEvent {
        @Override
        public LocalDate effectiveOn(LocalDate recordedOn) {
            return on;
        }
    }

    private static LocalDate londonDate(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Europe/London"));
    }
}
