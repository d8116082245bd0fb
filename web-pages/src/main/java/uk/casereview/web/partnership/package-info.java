/** A partnership: who takes part, what it has laid down, and what of it may be changed. */
@NullMarked
package uk.casereview.web.partnership;

import org.jspecify.annotations.NullMarked;
