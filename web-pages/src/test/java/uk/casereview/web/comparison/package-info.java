/** Tests of the page of two moments. */
@NullMarked
package uk.casereview.web.comparison;

import org.jspecify.annotations.NullMarked;
