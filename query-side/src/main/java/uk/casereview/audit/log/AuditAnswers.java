package uk.casereview.audit.log;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.VerifierKey;

/** What is answered about the log; every text in it is as a file of its own would hold it. */
final class AuditAnswers {
    private AuditAnswers() {}

    /** That the log of one size grew into that of another; {@code text} is the same as a file. */
    record Consistency(long from, long to, List<String> proof, String text) {}

    static LatestCheckpoint checkpoint(String origin, long leaves, @Nullable SignedNote note, List<VerifierKey> keys) {
        List<String> written = keys.stream().map(VerifierKey::toString).toList();
        if (note == null) {
            return new LatestCheckpoint(origin, leaves, null, null, null, null, written);
        }
        Checkpoint said = Checkpoint.of(note);
        return new LatestCheckpoint(
                origin, leaves, said.size(), said.root().toString(), said.time(), note.toText(), written);
    }

    static List<String> written(List<Hash> path) {
        return path.stream().map(Hash::toString).toList();
    }
}
