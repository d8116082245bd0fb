/** Tests of what a plan's actions add up to. */
@NullMarked
package uk.casereview.actionplan;

import org.jspecify.annotations.NullMarked;
