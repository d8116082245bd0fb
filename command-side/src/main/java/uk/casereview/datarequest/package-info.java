/** Data requests, breaches and legal holds: what the data-protection officer records (§15.7-26, §15.9). */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
