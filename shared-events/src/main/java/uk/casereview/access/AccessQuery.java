package uk.casereview.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;

/** What is asked of the access log. */
public sealed interface AccessQuery {
    Actor reader();

    /**
     * Lines of the reader's own partnership, by their place in the log.
     *
     * @param after the last place that was read already; null: from the beginning of the order
     */
    record FindAccesses(
            Actor reader,
            AccessFilter filter,
            boolean newestFirst,
            @Nullable Long after,
            int size) implements AccessQuery {
        public static final int LARGEST_PAGE = 500;

        public FindAccesses {
            if (size < 1 || size > LARGEST_PAGE) {
                throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " lines");
            }
        }
    }

    /**
     * The answer to FindAccesses.
     *
     * @param more whether there were further lines when it was read
     * @param next where to go on, also later, when more has been recorded; null where nothing has been read yet
     * @param position the last place in the log that is taken into account
     */
    record AccessPage(
            List<AccessLine> lines, boolean more, @Nullable String next, long position, Instant freshAt) {
        public AccessPage {
            lines = List.copyOf(lines);
        }
    }
}
