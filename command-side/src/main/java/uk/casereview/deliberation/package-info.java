/** How a body decides (§4, §15.2): one piece that every deciding command of every aggregate uses. */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
