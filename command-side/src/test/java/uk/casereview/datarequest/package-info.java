/** What data protection asks of a case, command by command. */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
