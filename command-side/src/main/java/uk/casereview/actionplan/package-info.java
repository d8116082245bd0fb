/** Decides what may happen to a learning action plan (§10, §15.6). */
@NullMarked
package uk.casereview.actionplan;

import org.jspecify.annotations.NullMarked;
