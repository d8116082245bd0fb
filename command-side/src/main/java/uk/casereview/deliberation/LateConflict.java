package uk.casereview.deliberation;

import java.util.List;
import java.util.Set;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.UserId;

/**
 * What a conflict that came out afterwards does to a decision (§4.4).
 *
 * @param quorumFails whether too few would have been left to decide
 * @param majorityFails whether the result would have been another without the members' votes
 */
public record LateConflict(boolean quorumFails, boolean majorityFails) {

    /** "if quorum or majority fails without the conflicted vote the item must be re-decided". */
    public boolean mustBeRedecided() {
        return quorumFails || majorityFails;
    }

    /** The decision thought through again without these members. */
    public static LateConflict of(DecisionRecord decision, Set<UserId> members, Membership membership) {
        Proceedings without = without(decision, members);
        Quorum before = decision.quorum();
        List<Attendee> left = without.eligible();
        boolean quorate = before == null
                || QuorumPolicy.of(before.minimumAgencies(), before.required(), QuorumPolicy.agencies(left))
                        .met();
        boolean tied = VotingPolicy.split(without, membership) && without.castingVote() == null;
        boolean otherResult = VotingPolicy.settle(without, membership).result() != decision.result();
        return new LateConflict(!quorate || left.isEmpty(), tied || otherResult);
    }

    private static Proceedings without(DecisionRecord decision, Set<UserId> members) {
        var casting = decision.castingVote();
        List<Vote> votes = decision.votes().stream()
                .filter(vote -> !members.contains(vote.castBy()))
                .toList();
        List<Attendee> attendance = decision.attendance().stream()
                .filter(attendee -> !members.contains(attendee.memberId()))
                .toList();
        List<Conflict> conflicts = decision.conflicts();
        return new Proceedings(
                Route.MEETING,
                decision.meetingId(),
                decision.itemRef(),
                decision.decidedOn(),
                decision.decidedAt(),
                decision.chairMemberId(),
                false,
                attendance,
                List.of(),
                conflicts,
                decision.mode(),
                votes,
                Set.of(),
                casting == null || members.contains(casting.memberId()) ? null : casting,
                decision.dissent(),
                decision.rationale(),
                decision.writtenEvidenceRefs(),
                decision.reportedToMeeting());
    }
}
