/** Sealing and opening, with real keys. */
@NullMarked
package uk.casereview.platform.sealing;

import org.jspecify.annotations.NullMarked;
