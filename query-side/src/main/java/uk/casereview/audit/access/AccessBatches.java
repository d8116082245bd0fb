package uk.casereview.audit.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AccessFilter;
import uk.casereview.access.AccessLine;
import uk.casereview.access.AccessQuery.FindAccesses;
import uk.casereview.export.Exports;
import uk.casereview.shared.Actor;

/**
 * The lines of an export, as many at a time as memory takes. It ends at the place the log had reached when it began; no
 * transaction stays open meanwhile, for a slow reader would hold up whoever tidies the tables.
 */
final class AccessBatches implements Exports.Batches<AccessLine> {
    private final AccessQueries log;
    private final Actor reader;
    private final AccessFilter filter;
    private final boolean newestFirst;
    private @Nullable Long after;
    private @Nullable Long upTo;

    AccessBatches(AccessQueries log, Actor reader, AccessFilter filter, boolean newestFirst, @Nullable Long after) {
        this.log = log;
        this.reader = reader;
        this.filter = filter;
        this.newestFirst = newestFirst;
        this.after = after;
    }

    @Override
    public List<AccessLine> next() {
        long end = upTo == null ? log.reached() : upTo;
        upTo = end;
        List<AccessLine> lines =
                log.next(new FindAccesses(reader, filter, newestFirst, after, FindAccesses.LARGEST_PAGE), end);
        if (!lines.isEmpty()) {
            after = lines.getLast().position();
        }
        return lines;
    }
}
