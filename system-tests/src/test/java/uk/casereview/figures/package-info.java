/** Figures worked out once more from the raw events, slowly and plainly. */
@NullMarked
package uk.casereview.figures;

import org.jspecify.annotations.NullMarked;
