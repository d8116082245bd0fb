/** What a meeting and its items say of themselves. */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
