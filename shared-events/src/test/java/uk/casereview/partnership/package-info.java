/** What a partnership lays down, as far as it can be counted. */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
