/** Puts the command side together; the only Spring configuration of its aggregates. */
@NullMarked
package uk.casereview.command;

import org.jspecify.annotations.NullMarked;
