/** Tests of the learning action plan's decisions. */
@NullMarked
package uk.casereview.actionplan;

import org.jspecify.annotations.NullMarked;
