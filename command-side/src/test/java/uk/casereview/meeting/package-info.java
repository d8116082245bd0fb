/** The meeting, told command by command. */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
