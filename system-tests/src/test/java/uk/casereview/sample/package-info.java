/** A real sample of every command, in an order in which the service accepts them. */
@NullMarked
package uk.casereview.sample;

import org.jspecify.annotations.NullMarked;
