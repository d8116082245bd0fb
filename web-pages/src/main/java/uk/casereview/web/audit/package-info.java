/** The pages that show the record itself: who did what, who looked, and that nothing was altered. */
@NullMarked
package uk.casereview.web.audit;

import org.jspecify.annotations.NullMarked;
