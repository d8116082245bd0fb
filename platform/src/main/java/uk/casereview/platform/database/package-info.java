/** One Flyway per owner of a schema. */
@NullMarked
package uk.casereview.platform.database;

import org.jspecify.annotations.NullMarked;
