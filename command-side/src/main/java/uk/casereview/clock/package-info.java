/** The clocks an aggregate keeps (§3). */
@NullMarked
package uk.casereview.clock;

import org.jspecify.annotations.NullMarked;
