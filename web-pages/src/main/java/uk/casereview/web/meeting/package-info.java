/** Meetings: what is planned, and the room in which one is held. */
@NullMarked
package uk.casereview.web.meeting;

import org.jspecify.annotations.NullMarked;
