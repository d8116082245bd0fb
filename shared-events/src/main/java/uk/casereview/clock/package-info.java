/** Statutory and local clocks (§3), working days over a given calendar. */
@NullMarked
package uk.casereview.clock;

import org.jspecify.annotations.NullMarked;
