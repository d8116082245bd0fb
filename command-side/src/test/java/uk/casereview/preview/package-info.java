/** What a change of a partnership would touch. */
@NullMarked
package uk.casereview.preview;

import org.jspecify.annotations.NullMarked;
