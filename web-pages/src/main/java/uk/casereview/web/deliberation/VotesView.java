package uk.casereview.web.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DecisionAudit.VoteCount;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;

/**
 * How it was voted.
 *
 * @param count in words
 */
public record VotesView(List<Cast> votes, @Nullable CastingVote casting, String count) {

    /**
     * The vote of an agency.
     *
     * @param fromMinutes whether the clerk entered it
     * @param counted whether the voter was free to decide, and the first of the agency
     */
    public record Cast(Vote vote, boolean fromMinutes, boolean counted) {}

    static VotesView of(DecisionRecord decision, VoteCount count) {
        return new VotesView(
                decision.votes().stream()
                        .map(vote -> new Cast(
                                vote,
                                vote.source() == VoteSource.MINUTES,
                                !count.notCounted().contains(vote.agency())))
                        .toList(),
                decision.castingVote(),
                count.majority());
    }
}
