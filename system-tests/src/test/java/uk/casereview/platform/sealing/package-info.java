/** Keys on a real database. */
@NullMarked
package uk.casereview.platform.sealing;

import org.jspecify.annotations.NullMarked;
