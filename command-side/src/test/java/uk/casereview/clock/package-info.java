/** How clocks start, stop and move. */
@NullMarked
package uk.casereview.clock;

import org.jspecify.annotations.NullMarked;
