/** The keys that seal text: in a schema and under a role of their own. */
@NullMarked
package uk.casereview.platform.keys;

import org.jspecify.annotations.NullMarked;
