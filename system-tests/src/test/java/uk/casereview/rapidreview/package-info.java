/** The rapid review, folded by the side that decides and by the side that shows. */
@NullMarked
package uk.casereview.rapidreview;

import org.jspecify.annotations.NullMarked;
