/** What data protection asks of a case: rights of the people in it, breaches, legal holds (§15.7-26, §15.9). */
@NullMarked
package uk.casereview.datarequest;

import org.jspecify.annotations.NullMarked;
