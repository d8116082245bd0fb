package uk.casereview.datarequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.UserId;

/** What is asked about the disposal of records whose time is over (IG5). */
public sealed interface DisposalQuery {
    Actor reader();

    /**
     * The cases of the reader's partnership whose time is over on a day, the longest due first.
     *
     * @param on null: today; a later day shows what will be due by then, if nothing is taken up again
     */
    record FindDisposals(Actor reader, @Nullable LocalDate on, int page, int size) implements DisposalQuery {
        public static final int LARGEST_PAGE = 200;

        public FindDisposals {
            if (page < 0 || size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " rows");
            }
        }
    }

    /**
     * One page.
     *
     * @param retention the version of the rules of that day; null where there are none, so that nothing is due
     */
    record DisposalPage(
            LocalDate on,
            @Nullable String retention,
            List<ListedDisposal> rows,
            long total,
            int page,
            int size,
            long position,
            Instant freshAt) {
        public DisposalPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The closed data requests of the reader's partnership whose words are kept no longer, the longest due first.
     *
     * @param on null: today; a later day shows what will be due by then
     */
    record FindRequestDisposals(Actor reader, @Nullable LocalDate on, int page, int size) implements DisposalQuery {
        public FindRequestDisposals {
            if (page < 0 || size < 1 || size > FindDisposals.LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + FindDisposals.LARGEST_PAGE + " rows");
            }
        }
    }

    /**
     * One page.
     *
     * @param retention the version of the rules of that day; null where there are none, so that nothing is due
     */
    record RequestDisposalPage(
            LocalDate on,
            @Nullable String retention,
            List<ListedRequestDisposal> rows,
            long total,
            int page,
            int size,
            long position,
            Instant freshAt) {
        public RequestDisposalPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One data request whose words are kept no longer.
     *
     * @param hold the legal hold on its case that keeps them all the same; null where there is none
     * @param proposedBy who wants them made unreadable; null where nobody has said so yet
     */
    record ListedRequestDisposal(
            DataRequestId requestId,
            CaseRef caseRef,
            DataRequestKind kind,
            LocalDate closedOn,
            LocalDate dueOn,
            @Nullable DataRequestId hold,
            @Nullable UserId proposedBy) {}

    /**
     * One case whose time is over.
     *
     * @param notificationId by which a request to erase it names it
     * @param disposal since when, and how that was worked out
     * @param hold the legal hold that keeps it all the same; null where there is none
     * @param erasure the request to erase it that is open; null where nobody has made one yet
     */
    record ListedDisposal(
            CaseRef caseRef,
            NotificationId notificationId,
            LocalDate closedOn,
            Disposal disposal,
            @Nullable DataRequestId hold,
            @Nullable Erasure erasure) {}

    /** An open request to erase, and where it stands. */
    record Erasure(DataRequestId requestId, DataRequestKind kind, DataRequestStage stage) {}
}
