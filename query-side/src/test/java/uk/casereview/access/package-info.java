/** Tests of the access views; no Spring, no database. */
@NullMarked
package uk.casereview.access;

import org.jspecify.annotations.NullMarked;
