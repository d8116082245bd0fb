/** How our values look as JSON: the same in the store, on the buses and over HTTP. */
@NullMarked
package uk.casereview.platform.json;

import org.jspecify.annotations.NullMarked;
