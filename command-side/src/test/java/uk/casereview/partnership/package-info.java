/** A partnership's rules, its seed and its calendar. */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
