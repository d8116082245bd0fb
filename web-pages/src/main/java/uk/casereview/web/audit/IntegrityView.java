package uk.casereview.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.RecordQuery.BundleUnderWay;
import uk.casereview.audit.RecordQuery.FoundDifference;
import uk.casereview.audit.RecordQuery.LatestCheckpoint;
import uk.casereview.audit.RecordQuery.ReceiptChecked;
import uk.casereview.audit.RecordQuery.ReceiptState;
import uk.casereview.audit.RecordQuery.SelfChecked;
import uk.casereview.platform.sealing.MasterKeyCare;
import uk.casereview.web.Days;
import uk.casereview.web.PageError;

/**
 * Whether the record is what it was, as far as the service itself can say.
 *
 * @param state the key of what the self-check says
 * @param differences the first of what it found
 * @param checked how many events this round has seen, of {@code leaves}
 * @param wholeAt when a round last came to its end; null before the first
 * @param checkpoint null before the first is signed
 * @param bundles those that the reader has asked for and are being written
 * @param masterKey null where this process keeps none
 * @param receipt what was pasted to be checked, as it was
 * @param result what came of that; null where nothing was checked
 */
public record IntegrityView(
        String state,
        boolean wrong,
        long checked,
        long leaves,
        @Nullable String roundBeganAt,
        @Nullable String wholeAt,
        long wholeLeaves,
        long found,
        List<Difference> differences,
        @Nullable CheckpointView checkpoint,
        List<String> keys,
        List<BundleUnderWay> bundles,
        @Nullable MasterKey masterKey,
        String receipt,
        @Nullable Result result,
        List<PageError> errors) {

    /** Something that is not as it was. */
    public record Difference(
            DifferenceKind kind, long at, @Nullable String eventId, String foundAt) {}

    /**
     * What was signed last.
     *
     * @param unwitnessed events after it
     */
    public record CheckpointView(long size, String root, String signedAt, long unwitnessed, String note) {}

    /**
     * Which key wraps the keys of cases and people, by its name alone.
     *
     * @param name null where it cannot be read any more
     * @param since when it first wrapped one; null where it has not yet
     * @param keys how many it and its predecessors have wrapped
     * @param toWrapAnew how many of them an earlier one has wrapped still
     * @param others how many earlier ones are kept beside it
     */
    public record MasterKey(@Nullable String name, @Nullable String since, long keys, long toWrapAnew, int others) {
        static final MasterKey UNREADABLE = new MasterKey(null, null, 0, 0, 0);

        static MasterKey of(MasterKeyCare.Progress progress) {
            Instant since = progress.since();
            return new MasterKey(
                    progress.current(),
                    since == null ? null : Days.moment(since),
                    progress.keys(),
                    progress.toWrapAnew(),
                    progress.others().size());
        }
    }

    /**
     * What a receipt proves.
     *
     * @param message the key of it in a sentence
     * @param number the place of the event in the log, from 1 on as people count
     */
    public record Result(
            boolean inOrder,
            String message,
            @Nullable Long number,
            @Nullable String eventId,
            @Nullable Long size,
            @Nullable String signedAt) {}

    static IntegrityView of(
            SelfChecked check,
            LatestCheckpoint latest,
            List<BundleUnderWay> bundles,
            @Nullable MasterKey masterKey,
            Asked asked) {
        return new IntegrityView(
                state(check),
                check.found() > 0,
                check.checked(),
                check.leaves(),
                check.roundBeganAt() == null ? null : Days.moment(check.roundBeganAt()),
                check.wholeAt() == null ? null : Days.moment(check.wholeAt()),
                check.wholeLeaves(),
                check.found(),
                check.differences().stream().map(IntegrityView::difference).toList(),
                checkpoint(latest),
                latest.keys(),
                List.copyOf(bundles),
                masterKey,
                asked.receipt(),
                asked.checked() == null ? null : result(asked.checked()),
                asked.errors());
    }

    /** What somebody pasted, and what came of it. */
    record Asked(String receipt, @Nullable ReceiptChecked checked, List<PageError> errors) {
        static final Asked NOTHING = new Asked("", null, List.of());
    }

    private static String state(SelfChecked check) {
        if (check.found() > 0) {
            return "audit.integrity.state.wrong";
        }
        return check.inOrder() ? "audit.integrity.state.in-order" : "audit.integrity.state.first-round";
    }

    private static Difference difference(FoundDifference found) {
        return new Difference(
                found.kind(),
                found.at(),
                found.eventId() == null ? null : found.eventId().toString(),
                Days.moment(found.foundAt()));
    }

    private static @Nullable CheckpointView checkpoint(LatestCheckpoint latest) {
        Long size = latest.size();
        return size == null
                ? null
                : new CheckpointView(
                        size,
                        Objects.requireNonNull(latest.root()),
                        Days.moment(Objects.requireNonNull(latest.signedAt())),
                        latest.leaves() - size,
                        Objects.requireNonNull(latest.note()));
    }

    private static Result result(ReceiptChecked checked) {
        Long index = checked.index();
        return new Result(
                checked.state() == ReceiptState.IN_ORDER,
                "receipt-state." + checked.state(),
                index == null ? null : Long.valueOf(index + 1),
                checked.eventId() == null ? null : checked.eventId().toString(),
                checked.size(),
                checked.signedAt() == null ? null : Days.moment(checked.signedAt()));
    }
}
