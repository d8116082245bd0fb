package uk.casereview.audit.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.audit.AuditQuery.FindTrail;
import uk.casereview.audit.TrailFilter;
import uk.casereview.audit.TrailLine;
import uk.casereview.export.Exports;
import uk.casereview.shared.Actor;

/**
 * The lines of an export, as many at a time as memory takes. It ends at the place the trail had reached when it began; no
 * transaction stays open meanwhile, for a slow reader would hold up whoever tidies the tables.
 */
final class TrailBatches implements Exports.Batches<TrailLine> {
    private final TrailQueries trail;
    private final Actor reader;
    private final TrailFilter filter;
    private final boolean newestFirst;
    private @Nullable Long after;
    private @Nullable Long upTo;

    TrailBatches(TrailQueries trail, Actor reader, TrailFilter filter, boolean newestFirst, @Nullable Long after) {
        this.trail = trail;
        this.reader = reader;
        this.filter = filter;
        this.newestFirst = newestFirst;
        this.after = after;
    }

    @Override
    public List<TrailLine> next() {
        long end = upTo == null ? trail.reached() : upTo;
        upTo = end;
        List<TrailLine> lines =
                trail.next(new FindTrail(reader, filter, newestFirst, after, FindTrail.LARGEST_PAGE), end);
        if (!lines.isEmpty()) {
            after = lines.getLast().position();
        }
        return lines;
    }
}
