/** Lists as files: CSV and JSON Lines, written as they are read. */
@NullMarked
package uk.casereview.export;

import org.jspecify.annotations.NullMarked;
