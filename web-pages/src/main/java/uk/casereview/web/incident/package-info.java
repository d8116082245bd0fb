/** How a case begins: an incident is recorded. */
@NullMarked
package uk.casereview.web.incident;

import org.jspecify.annotations.NullMarked;
