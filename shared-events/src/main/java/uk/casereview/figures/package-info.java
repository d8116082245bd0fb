/** What is counted, for a day and a period, and the way back to the cases behind each number (§§11.2–11.6). */
@NullMarked
package uk.casereview.figures;

import org.jspecify.annotations.NullMarked;
