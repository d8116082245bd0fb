/** Seals the texts of copied cases; the service itself has no use for it. */
@NullMarked
package uk.casereview.platform.sealing;

import org.jspecify.annotations.NullMarked;
