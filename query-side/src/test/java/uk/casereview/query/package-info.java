/** Tests of the query views; no Spring, no database. */
@NullMarked
package uk.casereview.query;

import org.jspecify.annotations.NullMarked;
