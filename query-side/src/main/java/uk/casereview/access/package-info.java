/** Who may see which case, and which of its text (§2.2, §10.5 IG8). */
@NullMarked
package uk.casereview.access;

import org.jspecify.annotations.NullMarked;
