/** The folds of the query side, for tests that have both sides on their class path. */
@NullMarked
package uk.casereview.timeline;

import org.jspecify.annotations.NullMarked;
