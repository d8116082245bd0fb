/** Identifiers and value types that more than one feature uses. */
@NullMarked
package uk.casereview.shared;

import org.jspecify.annotations.NullMarked;
