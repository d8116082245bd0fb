/** From which day what is recorded of a rapid review holds. */
@NullMarked
package uk.casereview.rapidreview;

import org.jspecify.annotations.NullMarked;
