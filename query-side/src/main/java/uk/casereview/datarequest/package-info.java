/** What is read of data requests, breaches and legal holds. */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
