/** Who read, exported or was refused what, for the scrutineer and the data protection officer. */
@NullMarked
package uk.casereview.audit.access;

import org.jspecify.annotations.NullMarked;
