/** What holds of the texts of copied cases. */
@NullMarked
package uk.casereview.platform.sealing;

import org.jspecify.annotations.NullMarked;
