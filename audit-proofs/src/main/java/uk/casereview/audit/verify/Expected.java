package uk.casereview.audit.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.GrowingTree;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.Unreadable;

/** What a bundle is held against from outside: checkpoints that were kept, and one event's receipt. */
final class Expected {
    private final List<KeptCheckpoint> all;
    private final PriorityQueue<KeptCheckpoint> ahead = new PriorityQueue<>(Comparator.comparing(KeptCheckpoint::size));
    private final Optional<Receipt> receipt;
    private boolean receiptSeen;
    private Optional<Undecided> undecided = Optional.empty();

    Expected(List<KeptCheckpoint> kept, Optional<Receipt> receipt) {
        this.all = List.copyOf(kept);
        this.ahead.addAll(kept);
        this.receipt = receipt;
    }

    /** The tree has grown to where some of them may be met. */
    void meet(GrowingTree tree, Report report) {
        while (!ahead.isEmpty() && ahead.element().size() == tree.size()) {
            compare(ahead.remove(), tree.root(), report);
        }
    }

    /** A selection shows the root of its one checkpoint and no other. */
    void meetOnly(long size, Hash root, Report report) {
        for (KeptCheckpoint kept : all) {
            if (kept.size() == size) {
                compare(kept, root, report);
            } else if (receipt.isEmpty()) {
                throw new Unreadable("a selection of " + size + " events cannot be compared with " + kept
                        + "; that takes a whole bundle, or a consistency proof");
            }
        }
        ahead.clear();
    }

    private static void compare(KeptCheckpoint kept, Hash root, Report report) {
        if (!kept.checkpoint().root().equals(root)) {
            report.wrong("this is another history than the one of " + kept + ": its first " + kept.size()
                    + " events are not those that were signed then");
        }
    }

    /** Whether the event at this place is named by a receipt. */
    boolean wants(long index) {
        return receipt.isPresent() && receipt.get().index() == index;
    }

    void event(long index, Hash logged, String eventId, Report report) {
        if (wants(index)) {
            receiptSeen = true;
            if (!receipt.get().leaf().equals(logged)) {
                report.wrong("event " + index + " is not the one of the receipt");
            } else if (!eventId.isEmpty() && !receipt.get().eventId().equals(eventId)) {
                report.wrong("the receipt says it is of event " + receipt.get().eventId() + ", but event " + index
                        + " is " + eventId);
            }
        }
    }

    /**
     * What was not met.
     *
     * @param newest the bundle's last checkpoint
     */
    void end(String origin, LogKeys keys, Optional<Checkpoint> newest, Report report) {
        for (KeptCheckpoint kept : ahead) {
            if (newest.isPresent() && isYounger(kept, newest.get())) {
                undecided =
                        Optional.of(new Undecided(kept + " is younger than this bundle, whose last checkpoint is of "
                                + newest.get().moment()
                                + ". Check the receipt against a bundle taken later; if one of a later time"
                                + " still has fewer events, the log was cut."));
            } else {
                report.wrong("the log was rolled back or cut: " + kept + " covers more events than there are");
            }
        }
        for (KeptCheckpoint kept : all) {
            if (!kept.checkpoint().origin().equals(origin)) {
                report.wrong(kept + " is of another log: " + kept.checkpoint().origin());
            } else if (!keys.vouchFor(kept.note())) {
                report.wrong(kept + " is not signed by a key of this log that is trusted");
            }
        }
        if (receipt.isPresent() && !receiptSeen && undecided.isEmpty()) {
            report.wrong("the event of the receipt, number " + receipt.get().index() + ", is not in the bundle");
        }
    }

    /**
     * Whoever keeps a checkpoint knows that the bundle was taken after it; of a receipt nobody says so. A log that was
     * rolled back and went on signs later checkpoints over fewer events, and is told by those.
     */
    private boolean isYounger(KeptCheckpoint kept, Checkpoint newest) {
        return receipt.isPresent() && newest.time().isBefore(kept.checkpoint().time());
    }

    /**
     * Where nothing is wrong and something could not be told.
     *
     * @throws Undecided saying what and why
     */
    void decide(Report report) {
        if (report.inOrder() && undecided.isPresent()) {
            throw undecided.get();
        }
    }
}
