/** The pages in a real browser, as people see and hear them. */
@NullMarked
package uk.casereview.browser;

import org.jspecify.annotations.NullMarked;
