/** Tests of forms that narrow a list. */
@NullMarked
package uk.casereview.web.filter;

import org.jspecify.annotations.NullMarked;
