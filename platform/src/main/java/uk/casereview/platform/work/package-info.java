/** What goes on by itself beside commands and views. */
@NullMarked
package uk.casereview.platform.work;

import org.jspecify.annotations.NullMarked;
