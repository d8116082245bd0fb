package uk.casereview.deliberation;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.partnership.PartnershipPolicy.MajorityBase;
import uk.casereview.partnership.PartnershipPolicy.OnDisagreement;
import uk.casereview.shared.AgencyCode;

/**
 * How a question is settled (§4.3): consensus is normal; on disagreement members vote, one vote per agency; a split is
 * for the casting vote, is deferred, or goes up.
 */
final class VotingPolicy {
    private VotingPolicy() {}

    /** How agreement was reached and what came of it. */
    record Settlement(DecisionMode mode, DecisionResult result) {}

    static Settlement settle(Proceedings proceedings, Membership membership) {
        DecisionMode stated = proceedings.mode();
        List<Vote> votes = counted(proceedings);
        if (stated == DecisionMode.DEFERRED) {
            return new Settlement(DecisionMode.DEFERRED, DecisionResult.DEFERRED);
        }
        if (stated == DecisionMode.ESCALATED || goesUp(votes, membership)) {
            return new Settlement(DecisionMode.ESCALATED, DecisionResult.ESCALATED);
        }
        if (!divides(proceedings, membership)) {
            return new Settlement(DecisionMode.CONSENSUS, DecisionResult.CARRIED);
        }
        CastingVote casting = proceedings.castingVote();
        Tally tally = Tally.of(votes);
        if (tally.tied()) {
            return casting == null
                    ? new Settlement(DecisionMode.VOTE, DecisionResult.CARRIED)
                    : new Settlement(DecisionMode.CASTING_VOTE, result(casting.choice() == Choice.FOR));
        }
        boolean unopposed = stated == DecisionMode.CONSENSUS && tally.against().isEmpty();
        return new Settlement(
                unopposed ? DecisionMode.CONSENSUS : DecisionMode.VOTE, result(majority(tally, membership)));
    }

    /** Whether the question comes down to a count of votes that stands even. */
    static boolean split(Proceedings proceedings, Membership membership) {
        return divides(proceedings, membership)
                && Tally.of(counted(proceedings)).tied();
    }

    /** One vote per agency, by members free to decide; anything else was never a vote. */
    static List<Vote> counted(Proceedings proceedings) {
        return Tally.counted(proceedings.votes(), proceedings::eligible);
    }

    private static boolean divides(Proceedings proceedings, Membership membership) {
        DecisionMode stated = proceedings.mode();
        return membership.votingRule().onDisagreement() == OnDisagreement.VOTE
                && stated != DecisionMode.DEFERRED
                && stated != DecisionMode.ESCALATED
                && (!proceedings.votes().isEmpty()
                        || stated == DecisionMode.VOTE
                        || stated == DecisionMode.CASTING_VOTE);
    }

    /**
     * "CONSENSUS_OF_FOUR else ESCALATED": one of the partners who must be part of the decision does not agree. What
     * anybody else says against it is on record; where no rule names them, everybody's agreement is needed.
     */
    private static boolean goesUp(List<Vote> votes, Membership membership) {
        Set<AgencyCode> required = membership.quorumRule().mustInclude();
        Predicate<Vote> disagrees = required.isEmpty()
                ? vote -> vote.choice() == Choice.AGAINST
                : vote -> required.contains(vote.agency()) && vote.choice() != Choice.FOR;
        return membership.votingRule().onDisagreement() == OnDisagreement.ESCALATE
                && votes.stream().anyMatch(disagrees);
    }

    /** OQ-3: of the votes cast, or of every agency that has a seat. */
    private static boolean majority(Tally tally, Membership membership) {
        int inFavour = tally.inFavour().size();
        return inFavour > tally.against().size()
                && (membership.votingRule().majorityBase() == MajorityBase.VOTES_CAST
                        || inFavour * 2 > membership.agencies());
    }

    private static DecisionResult result(boolean carried) {
        return carried ? DecisionResult.CARRIED : DecisionResult.LOST;
    }
}
