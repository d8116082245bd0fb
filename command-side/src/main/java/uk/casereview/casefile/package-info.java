/** What every aggregate of a case keeps and decides in the same way (§5.1a, §15.9). */
@NullMarked
package uk.casereview.casefile;

import org.jspecify.annotations.NullMarked;
