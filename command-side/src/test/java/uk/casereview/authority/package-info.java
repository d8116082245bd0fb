/** Who may give which command. */
@NullMarked
package uk.casereview.authority;

import org.jspecify.annotations.NullMarked;
