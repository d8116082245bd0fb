/** Tests of the pages of decisions. */
@NullMarked
package uk.casereview.web.deliberation;

import org.jspecify.annotations.NullMarked;
