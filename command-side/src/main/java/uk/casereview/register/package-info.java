/** The partnership's members, policies and calendar, effective-dated, as its own events tell them. */
@NullMarked
package uk.casereview.register;

import org.jspecify.annotations.NullMarked;
