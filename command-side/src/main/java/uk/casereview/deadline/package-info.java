/** Notices about clocks: reminders only, for status is always derived from dates (§3.5, PM10). */
@NullMarked
package uk.casereview.deadline;

import org.jspecify.annotations.NullMarked;
