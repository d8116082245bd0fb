/** Tests of how commands become events. */
@NullMarked
package uk.casereview.decider;

import org.jspecify.annotations.NullMarked;
