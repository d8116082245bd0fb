/** The rapid review, told command by command. */
@NullMarked
package uk.casereview.rapidreview;

import org.jspecify.annotations.NullMarked;
