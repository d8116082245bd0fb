/** The access log, and what of it leaves the tables. */
@NullMarked
package uk.casereview.audit.access;

import org.jspecify.annotations.NullMarked;
