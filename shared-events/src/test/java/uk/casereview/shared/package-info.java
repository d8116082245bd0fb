/** Identifiers and codes. */
@NullMarked
package uk.casereview.shared;

import org.jspecify.annotations.NullMarked;
