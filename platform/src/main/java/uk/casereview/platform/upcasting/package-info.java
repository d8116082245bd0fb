/** How events stored in an older form are read today; what is stored is never changed. */
@NullMarked
package uk.casereview.platform.upcasting;

import org.jspecify.annotations.NullMarked;
