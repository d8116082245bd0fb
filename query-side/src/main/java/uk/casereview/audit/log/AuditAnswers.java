package uk.casereview.audit.log;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.VerifierKey;

/** What is answered about the log; every text in it is as a file of its own would hold it. */
final class AuditAnswers {
    private AuditAnswers() {}

    /**
     * The latest checkpoint.
     *
     * @param leaves how many there are by now; those after {@code size} are not yet witnessed
     * @param note as it was signed; null, with what it says, before the first
     * @param keys those that signed the log, in their order
     */
    record LatestCheckpoint(
            String origin,
            long leaves,
            @Nullable Long size,
            @Nullable String root,
            @Nullable Instant signedAt,
            @Nullable String note,
            List<String> keys) {
        static LatestCheckpoint of(String origin, long leaves, @Nullable SignedNote note, List<VerifierKey> keys) {
            List<String> written = keys.stream().map(VerifierKey::toString).toList();
            if (note == null) {
                return new LatestCheckpoint(origin, leaves, null, null, null, null, written);
            }
            Checkpoint said = Checkpoint.of(note);
            return new LatestCheckpoint(
                    origin, leaves, said.size(), said.root().toString(), said.time(), note.toText(), written);
        }
    }

    /**
     * That an event is in the log.
     *
     * @param leaf what the event store holds now, in the form that is hashed; null where it holds nothing any more
     * @param leafHash as it was logged
     * @param size of the checkpoint the proof leads to; null, with the proof, while none covers the leaf
     * @param receipt leaf, proof and checkpoint, to be kept
     */
    record Proof(
            UUID eventId,
            long index,
            @Nullable String leaf,
            String leafHash,
            @Nullable Long size,
            List<String> proof,
            @Nullable String receipt) {}

    /** That the log of one size grew into that of another; {@code text} is the same as a file. */
    record Consistency(long from, long to, List<String> proof, String text) {}

    /**
     * What the self-check of the record says.
     *
     * @param inOrder nothing was ever found, and a round has come to its end
     * @param round which round is under way, since {@code roundBeganAt}; null where none has begun
     * @param checked so many leaves of {@code leaves} were seen in it
     * @param wholeAt when a round last came to its end, over {@code wholeLeaves} leaves; null before the first
     * @param found how many differences there are; {@code differences} are the first hundred
     */
    record SelfChecked(
            boolean inOrder,
            @Nullable Long round,
            @Nullable Instant roundBeganAt,
            long checked,
            long leaves,
            @Nullable Instant wholeAt,
            long wholeLeaves,
            long found,
            List<FoundDifference> differences) {}

    /**
     * Something that is not as it was.
     *
     * @param at the number of the leaf from 0 on, the place in the event store, or the size of the log, as {@code says} has it
     * @param eventId that of the event, where it is about one that was logged
     */
    record FoundDifference(
            DifferenceKind kind, long at, @Nullable UUID eventId, String says, Instant foundAt) {}

    /** The bundles that somebody is waiting for. */
    record Bundles(List<BundleUnderWay> underWay) {}

    /**
     * A bundle that is being written.
     *
     * @param written so many leaves of {@code leaves}
     * @param seconds since it was begun
     */
    record BundleUnderWay(long written, long leaves, long seconds) {}

    static List<String> written(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
