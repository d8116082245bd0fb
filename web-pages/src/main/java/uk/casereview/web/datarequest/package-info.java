/** Data requests, breaches and legal holds: which there are, what became of each, and what may be recorded of it. */
@NullMarked
package uk.casereview.web.datarequest;

import org.jspecify.annotations.NullMarked;
