/** A safeguarding children partnership: its agencies, people, policies and calendar (§2, §15.7). */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
