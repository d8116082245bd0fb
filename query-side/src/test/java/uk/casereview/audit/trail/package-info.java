/** Tests of the query views; no Spring, no database. */
@NullMarked
package uk.casereview.audit.trail;

import org.jspecify.annotations.NullMarked;
