/** Tests of the embedded PostgreSQL that need no server. */
@NullMarked
package uk.casereview.app.postgres;

import org.jspecify.annotations.NullMarked;
