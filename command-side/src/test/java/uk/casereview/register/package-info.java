/** What holds in a partnership on which day. */
@NullMarked
package uk.casereview.register;

import org.jspecify.annotations.NullMarked;
