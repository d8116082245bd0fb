/** Who read, exported or was refused what: the access log (IG8). */
@NullMarked
package uk.casereview.access;

import org.jspecify.annotations.NullMarked;
