/** The PostgreSQL this process brings along when nobody names another one. */
@NullMarked
package uk.casereview.app.postgres;

import org.jspecify.annotations.NullMarked;
