/** The processes, each as the function it is. */
@NullMarked
package uk.casereview.process;

import org.jspecify.annotations.NullMarked;
