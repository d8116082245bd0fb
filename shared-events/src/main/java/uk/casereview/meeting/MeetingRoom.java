package uk.casereview.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Capacity;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.Tally;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.UserId;

/**
 * Where a meeting stands by the rules of its body, and what one of those in it may do now. It holds no text and no case.
 *
 * @param version of the meeting, which is what a command to it names
 * @param agencies those with a seat that counts
 * @param seats everybody who may sit, and in what capacity
 * @param quorum over all who are there, whatever conflicts they have
 * @param steps what the reader may do with the meeting itself
 */
public record MeetingRoom(
        MeetingId meetingId,
        long version,
        List<AgencyCode> agencies,
        List<Seat> seats,
        Quorum quorum,
        List<RoomItem> items,
        List<Step> steps) {
    public MeetingRoom {
        agencies = List.copyOf(agencies);
        seats = List.copyOf(seats);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /** What is told of the item of that number. */
    public Optional<RoomItem> item(String itemRef) {
        return items.stream().filter(item -> item.itemRef().equals(itemRef)).findFirst();
    }

    /** Somebody who may sit. */
    public record Seat(
            UserId memberId,
            AgencyCode agency,
            Capacity capacity,
            @Nullable UserId deputyFor) {}

    /**
     * Where one item stands.
     *
     * @param quorum over those who are there and free to decide (§4.2, A-10)
     * @param presiding who presides over it; null where nobody can, or where it is not said who does
     * @param tally of the votes that count (§4.3)
     * @param tied whether there are votes and they stand even
     * @param castingVoteOf whose vote then breaks the tie
     * @param steps what the reader may do with it
     */
    public record RoomItem(
            String itemRef,
            Quorum quorum,
            @Nullable UserId presiding,
            Tally tally,
            boolean tied,
            CastingVoteOf castingVoteOf,
            List<Step> steps) {
        public RoomItem {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One thing the reader's role may do at this stage.
     *
     * @param command its name
     * @param members for whom it may be done, where it is done for somebody; who is not among them is refused
     * @param refusal why it cannot be done yet; null where it can
     */
    public record Step(
            String command, List<UserId> members, @Nullable Refusal refusal) {
        public Step {
            members = List.copyOf(members);
        }
    }
}
