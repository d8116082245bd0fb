/** How a practice review decides (§8, §15.5): a thin shell around pure rules. */
@NullMarked
package uk.casereview.practicereview;

import org.jspecify.annotations.NullMarked;
