/** Processes that react to what has happened with commands (§11.1). */
@NullMarked
package uk.casereview.process;

import org.jspecify.annotations.NullMarked;
