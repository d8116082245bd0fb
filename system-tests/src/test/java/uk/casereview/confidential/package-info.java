/** That nothing confidential stands in clear where it should not (§10.5 IG4). */
@NullMarked
package uk.casereview.confidential;

import org.jspecify.annotations.NullMarked;
