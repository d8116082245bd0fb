/** What holds of copied cases. */
@NullMarked
package uk.casereview.benchmarks.copies;

import org.jspecify.annotations.NullMarked;
