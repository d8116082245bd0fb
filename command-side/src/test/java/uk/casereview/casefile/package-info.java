/** What every case aggregate has in common. */
@NullMarked
package uk.casereview.casefile;

import org.jspecify.annotations.NullMarked;
