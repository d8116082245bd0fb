/** Puts on record who is shown sealed text, takes a file away or is refused, before they are answered (design §7). */
@NullMarked
package uk.casereview.platform.access;

import org.jspecify.annotations.NullMarked;
