/** Shows that the benchmark runs and asserts its own honesty; speed is nobody's test. */
@NullMarked
package uk.casereview.benchmarks;

import org.jspecify.annotations.NullMarked;
