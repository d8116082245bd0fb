/** Tests of the tracker views; no Spring, no database. */
@NullMarked
package uk.casereview.tracker;

import org.jspecify.annotations.NullMarked;
