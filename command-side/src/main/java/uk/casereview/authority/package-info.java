/** Who may give which command (§2.2, §15.9). */
@NullMarked
package uk.casereview.authority;

import org.jspecify.annotations.NullMarked;
