package uk.casereview.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * A meeting with its agenda and who came. Why an item was decided so stands with its case.
 *
 * @param on the day it is planned for or was last held on
 * @param chair who presides; null until it has begun, or where nobody was named
 * @param items in the order of the agenda; only those of cases the reader may see
 * @param attendance in the order of arrival
 */
public record MeetingDetails(
        MeetingId meetingId,
        PartnershipCode partnership,
        Body body,
        MeetingKind kind,
        MeetingChannel channel,
        LocalDate on,
        MeetingStage stage,
        @Nullable UserId chair,
        List<Item> items,
        List<Presence> attendance,
        List<Apology> apologies) {
    public MeetingDetails {
        items = List.copyOf(items);
        attendance = List.copyOf(attendance);
        apologies = List.copyOf(apologies);
    }

    /** How far a meeting has come (§15.9). */
    public enum MeetingStage {
        SCHEDULED,
        OPEN,
        ADJOURNED,
        CLOSED,
        MINUTES_APPROVED,
        CANCELLED
    }

    /** How far an item has come. */
    public enum ItemStage {
        LISTED,
        OPEN,
        CLOSED,
        DEFERRED,
        NOT_REACHED
    }

    /**
     * One question about one case.
     *
     * @param question null where the meeting was read into the view before it kept it
     * @param chair who was elected to preside over it; null: whoever presides over the meeting
     * @param conflicted who has declared a conflict of interest on it
     * @param mayDiscuss who of them may discuss it, because all the others have agreed
     * @param papers what was circulated for it, or for all the meeting
     * @param votes those that count so far
     * @param decisionId under which its decision is kept; null until it is decided
     */
    public record Item(
            String itemRef,
            CaseRef caseRef,
            @Nullable SealedText question,
            ItemStage stage,
            @Nullable UserId chair,
            List<UserId> conflicted,
            @Nullable List<UserId> mayDiscuss,
            @Nullable List<Paper> papers,
            @Nullable List<Vote> votes,
            @Nullable CastingVote castingVote,
            @Nullable DecisionId decisionId,
            @Nullable DecisionResult result) {
        public Item {
            conflicted = List.copyOf(conflicted);
            mayDiscuss = mayDiscuss == null ? List.of() : List.copyOf(mayDiscuss);
            papers = papers == null ? List.of() : List.copyOf(papers);
            votes = votes == null ? List.of() : List.copyOf(votes);
        }

        /** Whether the member has a conflict on it and may not discuss it (§4.4). */
        public boolean isClosedTo(UserId member) {
            return conflicted.contains(member)
                    && !Objects.requireNonNull(mayDiscuss).contains(member);
        }
    }

    /** One paper, by where it is kept. */
    public record Paper(String docRef, int version) {}

    /**
     * Somebody who came.
     *
     * @param present whether they are still there
     */
    public record Presence(
            UserId memberId,
            @Nullable AgencyCode agency,
            Capacity capacity,
            @Nullable UserId deputyFor,
            Instant arrivedAt,
            @Nullable Instant leftAt,
            boolean present) {}

    /** Somebody who did not. */
    public record Apology(
            UserId memberId, AgencyCode agency, @Nullable UserId deputy) {}
}
