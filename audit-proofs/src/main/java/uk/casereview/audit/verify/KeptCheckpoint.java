package uk.casereview.audit.verify;

import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.SignedNote;

/**
 * A checkpoint from outside the bundle, which the bundle must meet.
 *
 * @param name what it is called in what is reported
 */
record KeptCheckpoint(String name, SignedNote note, Checkpoint checkpoint) {
    KeptCheckpoint(String name, SignedNote note) {
        this(name, note, Checkpoint.of(note));
    }

    long size() {
        return checkpoint.size();
    }

    @Override
    public String toString() {
        return name + " (" + size() + " events, " + checkpoint.moment() + ")";
    }
}
