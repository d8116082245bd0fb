/** The schemas of a real database. */
@NullMarked
package uk.casereview.platform.database;

import org.jspecify.annotations.NullMarked;
