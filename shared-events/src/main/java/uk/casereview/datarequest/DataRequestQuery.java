package uk.casereview.datarequest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;

/** What is asked about data requests; text the reader may not read comes with an empty ciphertext and its length. */
public sealed interface DataRequestQuery {
    Actor reader();

    /**
     * Those of the reader's partnership, the latest first.
     *
     * @param open only those that are not closed
     * @param overdue only those whose answer or report is owed and late
     */
    record FindDataRequests(
            Actor reader,
            @Nullable CaseRef caseRef,
            @Nullable DataRequestKind kind,
            @Nullable DataRequestStage stage,
            boolean open,
            boolean overdue,
            int page,
            int size)
            implements DataRequestQuery {
        public static final int LARGEST_PAGE = 200;

        public FindDataRequests {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }
    }

    /** One of them. */
    record FindDataRequest(Actor reader, DataRequestId requestId) implements DataRequestQuery {}

    /**
     * Waits, within bounds, until the read of data requests has come so far.
     *
     * @param position what the answer to the command named
     */
    record AwaitDataRequests(Actor reader, String position) implements DataRequestQuery {}

    /**
     * The answer.
     *
     * @param fresh false if it is still behind
     */
    record DataRequestsAwaited(boolean fresh) {}

    /** One page. */
    record DataRequestPage(
            List<ListedDataRequest> rows, long total, int page, int size, long position, Instant freshAt) {}

    /**
     * One request as shown.
     *
     * @param overdue whether its answer, or the report of the breach, is owed and late now
     */
    record ListedDataRequest(DataRequestEntry entry, boolean overdue) {}
}
