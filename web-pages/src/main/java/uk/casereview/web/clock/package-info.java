/** How clocks are shown. */
@NullMarked
package uk.casereview.web.clock;

import org.jspecify.annotations.NullMarked;
