package uk.casereview.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;

/** What is asked of the audit log itself: whether the record is what it was (design §7). */
public sealed interface RecordQuery {
    Actor reader();

    /** What was signed last, and with which keys. */
    record FindCheckpoint(Actor reader) implements RecordQuery {}

    /** That an event of the reader's partnership is in the log. */
    record FindProof(Actor reader, UUID eventId) implements RecordQuery {}

    /** What the service itself has found out about its record. */
    record FindSelfCheck(Actor reader) implements RecordQuery {}

    /** That the log of one size grew into that of another, and nothing in it was changed. */
    record FindGrowth(Actor reader, long from, long to) implements RecordQuery {}

    /** How far the bundles are that the reader has asked for, and this instance is writing. */
    record FindBundlesUnderWay(Actor reader) implements RecordQuery {}

    /** Whether the reader may take the events of one case as a bundle. */
    record FindBundleOfCase(Actor reader, CaseRef caseRef) implements RecordQuery {}

    /** Whether a receipt that somebody has kept still holds. */
    record CheckReceipt(Actor reader, String receipt) implements RecordQuery {}

    /**
     * That the log of one size grew into that of another.
     *
     * @param text the proof, as a file of its own
     */
    record Growth(long from, long to, String text) {}

    /**
     * The bundle of one case, which the reader may take.
     *
     * @param events how many of the case are in it
     */
    record BundleOfCase(CaseRef caseRef, int events) {}

    /** The bundles that somebody is waiting for. */
    record BundlesUnderWay(List<BundleUnderWay> bundles) {
        public BundlesUnderWay {
            bundles = List.copyOf(bundles);
        }
    }

    /**
     * A bundle that is being written.
     *
     * @param written so many leaves of {@code leaves}
     * @param seconds since it was begun
     */
    record BundleUnderWay(long written, long leaves, long seconds) {}

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
        public LatestCheckpoint {
            keys = List.copyOf(keys);
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
            @Nullable String receipt) {
        public Proof {
            proof = List.copyOf(proof);
        }
    }

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
            List<FoundDifference> differences) {
        public SelfChecked {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Something that is not as it was.
     *
     * @param at the number of the leaf from 0 on, the place in the event store, or the size of the log, as {@code says} has it
     * @param eventId that of the event, where it is about one that was logged
     */
    record FoundDifference(
            DifferenceKind kind, long at, @Nullable UUID eventId, String says, Instant foundAt) {}

    /**
     * What a receipt proves today.
     *
     * @param eventId the event it names; null, with the rest, where it could not be read
     * @param index its place in the log, from 0 on
     * @param size how many events the checkpoint covers
     * @param signedAt when that was signed, as it says
     */
    record ReceiptChecked(
            ReceiptState state,
            @Nullable UUID eventId,
            @Nullable Long index,
            @Nullable Long size,
            @Nullable Instant signedAt) {}

    /** What came of checking a receipt, the first thing that is wrong before others. */
    enum ReceiptState {
        /** Everything about it holds. */
        IN_ORDER,
        /** It is not a receipt as the service hands them out. */
        UNREADABLE,
        /** Its checkpoint is of another log. */
        OTHER_LOG,
        /** Its proof does not lead from the event to the checkpoint. */
        BROKEN,
        /** No key of this log signed its checkpoint. */
        NOT_SIGNED,
        /** The log has fewer events than the checkpoint covers. */
        LOG_CUT,
        /** The log was another when the checkpoint was signed than it is now. */
        OTHER_HISTORY,
        /** The log has another event at that place. */
        OTHER_EVENT,
        /** The event is in the log, and gone from the event store. */
        EVENT_GONE,
        /** The event is in the log, and what the event store holds is not what was logged. */
        EVENT_CHANGED
    }
}
