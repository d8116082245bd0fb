/** What a change to a partnership would touch, told before it is saved (§15.7-28). */
@NullMarked
package uk.casereview.preview;

import org.jspecify.annotations.NullMarked;
