/** The page that tells one case from beginning to end. */
@NullMarked
package uk.casereview.web.casefile;

import org.jspecify.annotations.NullMarked;
