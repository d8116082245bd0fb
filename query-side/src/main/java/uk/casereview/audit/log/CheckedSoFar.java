package uk.casereview.audit.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.proof.Hash;

/**
 * How far a round of the self-check has come; what another start, or another instance, goes on from.
 *
 * @param leaves so many were checked in this round
 * @param place up to which the event store was seen
 * @param peaks the tree over these leaves, worked out anew; none where a leaf is missing that nothing stands in for
 * @param wholeAt when a round last came to the end; null before the first
 * @param wholeLeaves how many leaves the log had then
 */
record CheckedSoFar(
        long round,
        Instant beganAt,
        long leaves,
        long place,
        List<Hash> peaks,
        @Nullable Instant wholeAt,
        long wholeLeaves) {
    static CheckedSoFar nothing(Instant now) {
        return new CheckedSoFar(1, now, 0, 0, List.of(), null, 0);
    }

    /** Whether a missing leaf hides what the tree is from there on. */
    boolean isWithoutTree() {
        return leaves > 0 && peaks.isEmpty();
    }

    CheckedSoFar upTo(long nextLeaf, long nextPlace, List<Hash> grown) {
        return new CheckedSoFar(round, beganAt, nextLeaf, nextPlace, grown, wholeAt, wholeLeaves);
    }

    /** The round is over, and the next begins. */
    CheckedSoFar around(Instant now) {
        return new CheckedSoFar(round + 1, now, 0, 0, List.of(), now, leaves);
    }
}
