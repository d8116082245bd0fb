/** What views must know of a partnership: policies, calendar, names. */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
