/** The pages that say who decided what, and whether it was in order. */
@NullMarked
package uk.casereview.web.deliberation;

import org.jspecify.annotations.NullMarked;
