/** Forms that narrow a list, as the address of its page says them. */
@NullMarked
package uk.casereview.web.filter;

import org.jspecify.annotations.NullMarked;
