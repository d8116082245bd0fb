/** Sealing of free text at the edge, under a key of its case or person that can be destroyed (§10.5 IG4). */
@NullMarked
package uk.casereview.platform.sealing;

import org.jspecify.annotations.NullMarked;
