/** What earlier builds stored, and that this one opens it. */
@NullMarked
package uk.casereview.stored;

import org.jspecify.annotations.NullMarked;
