/** The event store on a real PostgreSQL, seen from inside. */
@NullMarked
package uk.casereview.platform.axon;

import org.jspecify.annotations.NullMarked;
