package uk.casereview.web.deliberation;

import org.jspecify.annotations.Nullable;
import uk.casereview.audit.RecordQuery.Proof;
import uk.casereview.timeline.DecisionQuery.DecisionReceipt;

/**
 * Where the decision stands in the audit log, and what proves it.
 *
 * @param state how far that is, as the end of a key
 * @param number its place in the log, from 1 on as people count
 * @param fingerprint of what was logged; null to whoever reads no proofs
 * @param size how many events the checkpoint covers
 * @param text the receipt itself
 */
public record ReceiptView(
        String state,
        long number,
        @Nullable String eventId,
        @Nullable String fingerprint,
        @Nullable Long size,
        @Nullable String text) {

    static ReceiptView of(@Nullable DecisionReceipt receipt, @Nullable Proof proof) {
        if (receipt == null) {
            return new ReceiptView("not-logged", 0, null, null, null, null);
        }
        long number = receipt.leafIndex() + 1;
        String eventId = receipt.eventId().toString();
        if (proof == null) {
            return new ReceiptView("not-shown", number, eventId, null, null, null);
        }
        return new ReceiptView(
                proof.receipt() == null ? "not-signed" : "there",
                number,
                eventId,
                proof.leafHash(),
                proof.size(),
                proof.receipt());
    }
}
