/** What a decision on record says of itself. */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
