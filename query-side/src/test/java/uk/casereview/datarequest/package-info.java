/** How a data request is told from its events. */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
