package uk.casereview.audit.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.casereview.audit.DecisionAudit.VoteCount;
import uk.casereview.audit.QuorumReckoning;
import uk.casereview.audit.QuorumReckoning.Person;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.Tally;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** Tells how the votes of a decision were counted, from the record of it alone. */
final class VoteSteps {
    private VoteSteps() {}

    static VoteCount of(DecisionRecord decision, QuorumReckoning quorum) {
        Set<UserId> free = quorum.people().stream()
                .filter(QuorumSteps::isCounted)
                .map(Person::memberId)
                .collect(Collectors.toSet());
        List<Vote> counted = Tally.counted(decision.votes(), free::contains);
        Tally tally = Tally.of(counted);
        List<AgencyCode> abstained = agencies(
                counted.stream().filter(vote -> vote.choice() == Choice.ABSTAIN).toList());
        List<AgencyCode> notCounted = agencies(decision.votes().stream()
                .filter(vote -> !counted.contains(vote))
                .toList());
        return new VoteCount(tally, abstained, notCounted, words(decision, tally, abstained.size()));
    }

    private static List<AgencyCode> agencies(List<Vote> votes) {
        return votes.stream().map(Vote::agency).distinct().toList();
    }

    private static String words(DecisionRecord decision, Tally tally, int abstained) {
        CastingVote casting = decision.castingVote();
        String count = decision.votes().isEmpty()
                ? "No votes are on record."
                : "%d for, %d against, %d abstained; each agency has one vote."
                        .formatted(tally.inFavour().size(), tally.against().size(), abstained);
        if (casting != null && decision.mode() == DecisionMode.CASTING_VOTE) {
            return count + " The votes were even, and the casting vote was " + casting.choice() + ".";
        }
        return switch (decision.mode()) {
            case CONSENSUS -> count + " It was agreed.";
            case ESCALATED -> count + undecided(decision);
            case DEFERRED -> count + " The question was put off.";
            case VOTE, CASTING_VOTE -> count;
        };
    }

    /** what not all partners have answered stands in no agreement, and need not have gone anywhere. */
    private static String undecided(DecisionRecord decision) {
        Quorum quorum = decision.quorum();
        return quorum == null || quorum.met()
                ? " The question was taken to another body."
                : " Not everybody took part whom the decision takes.";
    }
}
