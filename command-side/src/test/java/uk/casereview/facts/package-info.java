/** What one aggregate is told of another. */
@NullMarked
package uk.casereview.facts;

import org.jspecify.annotations.NullMarked;
