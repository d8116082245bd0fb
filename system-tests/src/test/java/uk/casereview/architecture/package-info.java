/** Rules about the shape of the whole class path. A rule that matches no class fails. */
@NullMarked
package uk.casereview.architecture;

import org.jspecify.annotations.NullMarked;
