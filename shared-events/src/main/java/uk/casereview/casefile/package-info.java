/** What every aggregate of a case has in common (§5.1a, §15.9). */
@NullMarked
package uk.casereview.casefile;

import org.jspecify.annotations.NullMarked;
