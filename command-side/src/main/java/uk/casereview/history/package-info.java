/** What an aggregate has stored so far, for whoever must know a fact of it. */
@NullMarked
package uk.casereview.history;

import org.jspecify.annotations.NullMarked;
