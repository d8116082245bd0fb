/** What all read models share: their schema, batches, freshness, rebuild and refusals. */
@NullMarked
package uk.casereview.query;

import org.jspecify.annotations.NullMarked;
