/**
 * Figures: what is counted, kept in versions by what was known when, and the formulas of §§11.2–11.6 over it. A new event
 * or clock is one more line in the folds; everything else follows from {@link uk.casereview.figures.Measure}.
 */
@NullMarked
package uk.casereview.figures;

import org.jspecify.annotations.NullMarked;
