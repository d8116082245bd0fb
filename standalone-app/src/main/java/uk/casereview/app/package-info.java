/** One process with both sides and the pages; it holds no rule. */
@NullMarked
package uk.casereview.app;

import org.jspecify.annotations.NullMarked;
