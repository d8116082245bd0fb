/** Practice reviews, told command by command. */
@NullMarked
package uk.casereview.practicereview;

import org.jspecify.annotations.NullMarked;
