package uk.casereview.audit.log;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.audit.RecordQuery.CheckReceipt;
import uk.casereview.audit.RecordQuery.ReceiptChecked;
import uk.casereview.audit.RecordQuery.ReceiptState;
import uk.casereview.audit.log.LogTables.Leaf;
import uk.casereview.audit.proof.Checkpoint;
import uk.casereview.audit.proof.Hash;
import uk.casereview.audit.proof.Receipt;
import uk.casereview.audit.proof.SignedNote.Signed;
import uk.casereview.audit.proof.Unreadable;
import uk.casereview.platform.axon.StoredEvent;
import uk.casereview.platform.axon.StoredEvents;

/**
 * Holds a receipt against the log as it is today. It finds out what was done to the receipt or to the database; whoever does
 * not believe this service takes a bundle and {@code verify-audit}.
 */
@Component
@WithAuditLog
class ReceiptQueries {
    private final LogTables tables;
    private final AuditKeys keys;
    private final StoredEvents events;

    ReceiptQueries(LogTables tables, AuditKeys keys, StoredEvents events) {
        this.tables = tables;
        this.keys = keys;
        this.events = events;
    }

    /** Of other partnerships' events a receipt says no more than it says itself, so that it matters not whose it is. */
    @QueryHandler
    ReceiptChecked on(CheckReceipt query) {
        AuditReaders.check(query.reader());
        try {
            Receipt receipt = Receipt.parse(query.receipt());
            Checkpoint covering = Checkpoint.of(receipt.checkpoint());
            return new ReceiptChecked(
                    state(receipt, covering),
                    UUID.fromString(receipt.eventId()),
                    receipt.index(),
                    covering.size(),
                    covering.time());
        } catch (Unreadable | IllegalArgumentException _) {
            return new ReceiptChecked(ReceiptState.UNREADABLE, null, null, null, null);
        }
    }

    private ReceiptState state(Receipt receipt, Checkpoint covering) {
        if (!covering.origin().equals(keys.origin())) {
            return ReceiptState.OTHER_LOG;
        }
        if (!receipt.holds()) {
            return ReceiptState.BROKEN;
        }
        List<Signed> signed =
                keys.believed().stream().map(receipt.checkpoint()::by).toList();
        if (!signed.contains(Signed.RIGHTLY) || signed.contains(Signed.WRONGLY)) {
            return ReceiptState.NOT_SIGNED;
        }
        if (covering.size() > tables.end().size()) {
            return ReceiptState.LOG_CUT;
        }
        return isOurHistory(covering) ? stored(receipt) : ReceiptState.OTHER_HISTORY;
    }

    private boolean isOurHistory(Checkpoint covering) {
        try {
            return new StoredTree(tables, covering.size()).root(covering.size()).equals(covering.root());
        } catch (LogBroken _) {
            return false;
        }
    }

    private ReceiptState stored(Receipt receipt) {
        Leaf leaf = tables.leaves(receipt.index(), receipt.index() + 1, 1).stream()
                .findFirst()
                .orElse(null);
        if (leaf == null
                || !leaf.hash().equals(receipt.leaf())
                || !leaf.eventId().toString().equals(receipt.eventId())) {
            return ReceiptState.OTHER_EVENT;
        }
        StoredEvent event = events.at(leaf.position());
        if (event == null) {
            return ReceiptState.EVENT_GONE;
        }
        return Hash.leaf(CanonicalLeaf.of(event)).equals(leaf.hash())
                ? ReceiptState.IN_ORDER
                : ReceiptState.EVENT_CHANGED;
    }
}
