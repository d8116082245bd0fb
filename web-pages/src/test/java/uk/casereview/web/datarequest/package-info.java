/** Tests of the pages of data requests. */
@NullMarked
package uk.casereview.web.datarequest;

import org.jspecify.annotations.NullMarked;
