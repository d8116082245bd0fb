/** Service time. */
@NullMarked
package uk.casereview.platform.time;

import org.jspecify.annotations.NullMarked;
