/** One case from its events: the timeline that is stored, and the folds that are made from it. */
@NullMarked
package uk.casereview.timeline;

import org.jspecify.annotations.NullMarked;
