/** What is read of a partnership, out of invented events. */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
