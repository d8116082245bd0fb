package uk.casereview.audit.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.SignedNote;
import uk.casereview.audit.proof.Signer;

/** A process that keeps one checkpoint after the other outside until somebody ends it. */
final class CheckpointsInOneProcess {
    private CheckpointsInOneProcess() {}

    public static void main(String[] arguments) throws IOException {
        CheckpointFolder folder = new CheckpointFolder(Path.of(arguments[0]));
        Signer signer = Signer.parse(arguments[1]);
        for (long size = 1; ; size++) {
            folder.keep(kept(size, signer));
        }
    }

    /** Always the same of the same size, as what the database has of it is. */
    static Kept kept(long size, Signer signer) {
        SignedNote note = new Checkpoint("case-review/killed", size, Hash.leaf(new byte[] {1}), Instant.EPOCH)
                .signedBy(List.of(signer));
        return new Kept(size, note);
    }
}
