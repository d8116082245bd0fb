/** Measures the service beside the limit of its own database, in one run on one machine (docs/performance.md). */
@NullMarked
package uk.casereview.benchmarks;

import org.jspecify.annotations.NullMarked;
