package uk.casereview.query;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;

/** Lets somebody who has just written see it (design §4): a read waits until the views have come so far. */
@Component
public final class Freshness {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TokenPositions positions;

    Freshness(TokenPositions positions) {
        this.positions = positions;
    }

    /**
     * Waits, within bounds, until the views have come so far.
     *
     * @param after what the answer to a command named; null where nobody waits
     * @return false if the views are still behind
     */
    public boolean await(@Nullable String after, List<String> groups) {
        if (after == null) {
            return true;
        }
        Position position = Position.parse(after)
                .orElseThrow(() -> new FaultyRequest(Fault.inParameter(
                        "after", "is not a position: the header Position of a command's answer names one")));
        long end = System.nanoTime() + PATIENCE.toNanos();
        return groups.stream()
                .allMatch(group ->
                        positions.awaits(group, position, Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
    }

    /** Where the groups stand, in no words but equal: as long as it stays so, what they have written stays too. */
    List<String> standing(List<String> groups) {
        return positions.standing(groups);
    }

    /** The last place in the log the group has taken into account. */
    public long reached(String group) {
        return positions.reached(group);
    }
}
