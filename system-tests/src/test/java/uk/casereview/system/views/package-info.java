/** Read models on a real database: exactly once, rebuilt the same, and readable only by who may. */
@NullMarked
package uk.casereview.system.views;

import org.jspecify.annotations.NullMarked;
