package uk.casereview.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.UserId;

/**
 * Where a question stands before it is settled, by the same rules that settle it.
 *
 * @param presiding who presides; null where nobody can, or where more than one could and nobody has said which (OQ-6)
 * @param tied whether there are votes and they stand even (§4.3)
 * @param castingVoteOf whose vote breaks the tie
 */
public record Standing(
        Quorum quorum, @Nullable UserId presiding, Tally tally, boolean tied, CastingVoteOf castingVoteOf) {

    public static Standing of(Proceedings proceedings, Membership membership) {
        boolean named = PresidingPolicy.undecided(proceedings, membership).isEmpty();
        return new Standing(
                quorum(proceedings.eligible(), membership),
                named ? PresidingPolicy.presiding(proceedings, membership) : null,
                Tally.of(VotingPolicy.counted(proceedings)),
                !proceedings.votes().isEmpty() && VotingPolicy.split(proceedings, membership),
                membership.votingRule().castingVoteOf());
    }

    /** The calculation over these people, by the rule of the body. */
    public static Quorum quorum(List<Attendee> eligible, Membership membership) {
        return QuorumPolicy.count(membership.quorumRule(), eligible);
    }
}
