/** Decides what may happen to a rapid review (§7, §15.4). */
@NullMarked
package uk.casereview.rapidreview;

import org.jspecify.annotations.NullMarked;
