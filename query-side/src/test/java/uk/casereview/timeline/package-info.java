/** Tests of the timeline views; no Spring, no database. */
@NullMarked
package uk.casereview.timeline;

import org.jspecify.annotations.NullMarked;
