/** The page that holds what was known of a case at one moment against another. */
@NullMarked
package uk.casereview.web.comparison;

import org.jspecify.annotations.NullMarked;
