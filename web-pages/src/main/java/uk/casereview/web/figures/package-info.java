/** The dashboards: whether things are timely and what is learnt, each number with the way to the cases behind it (§§11.2–11.7). */
@NullMarked
package uk.casereview.web.figures;

import org.jspecify.annotations.NullMarked;
