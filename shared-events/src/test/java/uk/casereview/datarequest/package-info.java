/** What is asked of the record of a case, as far as it can be counted. */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
