package uk.casereview.web.audit;

import uk.casereview.audit.TrailCursor;

/** Where in a list somebody goes on; pages show the newest first, and take the cursor of no other order. */
final class Cursors {
    private Cursors() {}

    static TrailCursor newestFirst(String text) {
        TrailCursor cursor = TrailCursor.parse(text);
        if (!cursor.newestFirst()) {
            throw new IllegalArgumentException("a cursor of another order");
        }
        return cursor;
    }
}
