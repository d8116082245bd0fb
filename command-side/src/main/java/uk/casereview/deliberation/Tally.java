package uk.casereview.deliberation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;

/** The agencies on either side; "ABSTAIN ignored" (§4.3). */
public record Tally(List<AgencyCode> inFavour, List<AgencyCode> against) {

    public static Tally of(Collection<Vote> votes) {
        return new Tally(agencies(votes, Choice.FOR), agencies(votes, Choice.AGAINST));
    }

    public boolean tied() {
        return inFavour.size() == against.size();
    }

    private static List<AgencyCode> agencies(Collection<Vote> votes, Choice choice) {
        return votes.stream()
                .filter(vote -> vote.choice() == choice)
                .map(Vote::agency)
                .distinct()
                .sorted(Comparator.comparing(AgencyCode::value))
                .toList();
    }
}
