/** Working days and clocks, by the worked examples of §3.4 and the table of §3.5. */
@NullMarked
package uk.casereview.clock;

import org.jspecify.annotations.NullMarked;
