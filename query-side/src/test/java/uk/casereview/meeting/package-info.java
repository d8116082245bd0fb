/** What is read of meetings, out of invented events. */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
