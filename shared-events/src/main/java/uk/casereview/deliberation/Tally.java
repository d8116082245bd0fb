package uk.casereview.deliberation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** The agencies on either side; "ABSTAIN ignored" (§4.3). */
public record Tally(List<AgencyCode> inFavour, List<AgencyCode> against) {

    public static Tally of(Collection<Vote> votes) {
        return new Tally(agencies(votes, Choice.FOR), agencies(votes, Choice.AGAINST));
    }

    /** One vote per agency, the first, by members free to decide; anything else was never a vote (§4.3). */
    public static List<Vote> counted(List<Vote> votes, Predicate<UserId> eligible) {
        List<Vote> counted = new ArrayList<>();
        for (Vote vote : votes) {
            if (eligible.test(vote.castBy())
                    && counted.stream().noneMatch(other -> other.agency().equals(vote.agency()))) {
                counted.add(vote);
            }
        }
        return counted;
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
