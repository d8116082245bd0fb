/** The acceptance scenarios of the domain specification (§12), each through HTTP and tagged with its number. */
@NullMarked
package uk.casereview.scenario;

import org.jspecify.annotations.NullMarked;
