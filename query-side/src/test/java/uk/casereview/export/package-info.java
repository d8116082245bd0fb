/** Tests of the query views; no Spring, no database. */
@NullMarked
package uk.casereview.export;

import org.jspecify.annotations.NullMarked;
