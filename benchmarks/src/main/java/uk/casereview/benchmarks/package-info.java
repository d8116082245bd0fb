/**
 * Measures the service beside the limit of its own database, and how long it takes to read from it over HTTP
 * (docs/performance.md).
 */
@NullMarked
package uk.casereview.benchmarks;

import org.jspecify.annotations.NullMarked;
