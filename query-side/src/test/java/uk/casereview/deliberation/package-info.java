/** Tests of the deliberation views; no Spring, no database. */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
