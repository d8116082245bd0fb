/** Who may what, tried over HTTP in every cell (§2.2, §15.9). */
@NullMarked
package uk.casereview.authority;

import org.jspecify.annotations.NullMarked;
