/** Tests of the notices about clocks. */
@NullMarked
package uk.casereview.deadline;

import org.jspecify.annotations.NullMarked;
