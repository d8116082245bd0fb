/** Makes many cases of few, in the event store of a service that stands still (docs/performance.md). */
@NullMarked
package uk.casereview.benchmarks.copies;

import org.jspecify.annotations.NullMarked;
