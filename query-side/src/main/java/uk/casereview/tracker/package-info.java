/** One row per case among all cases (§11.2). */
@NullMarked
package uk.casereview.tracker;

import org.jspecify.annotations.NullMarked;
