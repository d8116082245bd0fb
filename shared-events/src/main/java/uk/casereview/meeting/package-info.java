/** A meeting of a body: who came, who was conflicted, what was voted on, and what each item ended in (§15.2). */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
