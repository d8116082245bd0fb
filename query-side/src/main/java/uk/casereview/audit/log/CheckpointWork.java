package uk.casereview.audit.log;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.audit.log.Checkpoints.Kept;
import uk.casereview.platform.work.RestingWork;

/**
 * Signs a checkpoint over every 1,000 leaves, and a while after the first leaf that none covers, by the machine's clock
 * whatever training says; and keeps each in the folder too.
 */
final class CheckpointWork extends RestingWork {
    static final int LEAVES = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWork.class);
    private static final int FILES_AT_ONCE = 1_000;
    private static final Pace EACH_SECOND = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);

    private final LogTables tables;
    private final Checkpoints checkpoints;
    private final AuditKeys keys;
    private final CheckpointFolder folder;
    private final Duration patience;
    private long uncoveredSince = -1;
    private long kept = -1;
    private volatile long olderThan;

    CheckpointWork(
            LogTables tables, Checkpoints checkpoints, AuditKeys keys, CheckpointFolder folder, Duration patience) {
        super("audit-checkpoints", EACH_SECOND);
        this.tables = tables;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.folder = folder;
        this.patience = patience;
    }

    /** What one look finds is signed and kept at once. */
    @Override
    protected boolean some() throws IOException {
        lookAfterIt();
        return false;
    }

    void lookAfterIt() throws IOException {
        try {
            sign();
            keep();
        } catch (LogBroken e) {
            LOG.error("The audit log is not signed any more: {}", e.getMessage());
        }
    }

    /** What is due; also where there is more of it than one checkpoint. */
    private void sign() {
        long size = tables.end().size();
        long signed = checkpoints.signed();
        while (size - signed >= LEAVES && checkpoints.sign(signed + LEAVES)) {
            signed += LEAVES;
            uncoveredSince = -1;
        }
        if (size <= signed) {
            uncoveredSince = -1;
        } else if (uncoveredSince < 0) {
            uncoveredSince = System.nanoTime();
        } else if (System.nanoTime() - uncoveredSince >= patience.toNanos() && checkpoints.sign(size)) {
            uncoveredSince = -1;
        }
    }

    /** What was signed here or by another instance since the last time. */
    private void keep() throws IOException {
        long signed = checkpoints.signed();
        if (kept < 0) {
            lookForYounger(signed);
            kept = 0;
        }
        while (kept < signed) {
            List<Kept> more = checkpoints.between(kept, signed, FILES_AT_ONCE);
            for (Kept one : more) {
                folder.keep(one);
            }
            folder.keep(keys.known());
            kept = more.getLast().size();
        }
    }

    /** Of how many leaves a checkpoint lay outside when this one started, and the database had none; 0 where none did. */
    long olderThan() {
        return olderThan;
    }

    /** All that the database has is looked at once after each start: what an earlier run was killed in may be missing. */
    private void lookForYounger(long signed) throws IOException {
        NavigableSet<Long> sizes = folder.sizes();
        long largest = sizes.isEmpty() ? 0 : sizes.last();
        if (largest > signed) {
            olderThan = largest;
            LOG.error(
                    "This database is older than checkpoint {}: that was written outside it, and it has signed {} leaves."
                            + " Either it was put back from an older back-up, or somebody has taken something out of it."
                            + " Erasures since may be missing: put the latest list of erasures back (docs/keys.md).",
                    largest,
                    signed);
        }
    }
}
