/** Tests of the home page, on the HTML a browser gets. */
@NullMarked
package uk.casereview.web.mywork;

import org.jspecify.annotations.NullMarked;
