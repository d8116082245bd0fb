/** What one aggregate must know of another, folded from that aggregate's own events (never from a view). */
@NullMarked
package uk.casereview.facts;

import org.jspecify.annotations.NullMarked;
