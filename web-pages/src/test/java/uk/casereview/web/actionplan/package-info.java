/** Tests of the page of a plan, on the HTML a browser gets. */
@NullMarked
package uk.casereview.web.actionplan;

import org.jspecify.annotations.NullMarked;
