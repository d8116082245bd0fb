/** Tests of the pages of a partnership. */
@NullMarked
package uk.casereview.web.partnership;

import org.jspecify.annotations.NullMarked;
