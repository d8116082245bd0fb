/** What makes a decision of a body. */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
