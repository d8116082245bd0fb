/** Tests of what the service says of itself. */
@NullMarked
package uk.casereview.web.about;

import org.jspecify.annotations.NullMarked;
