/** Tests of what is counted, and of how numbers are shown. */
@NullMarked
package uk.casereview.figures;

import org.jspecify.annotations.NullMarked;
