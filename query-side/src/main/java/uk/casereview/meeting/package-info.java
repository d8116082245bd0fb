/** Meetings as they are read. */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
