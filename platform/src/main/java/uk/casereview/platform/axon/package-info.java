/** Axon on PostgreSQL: the event store, stored names, processors and the way commands are sent. */
@NullMarked
package uk.casereview.platform.axon;

import org.jspecify.annotations.NullMarked;
