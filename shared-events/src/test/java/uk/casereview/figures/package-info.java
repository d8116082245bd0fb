/** Tests of what is asked of figures. */
@NullMarked
package uk.casereview.figures;

import org.jspecify.annotations.NullMarked;
