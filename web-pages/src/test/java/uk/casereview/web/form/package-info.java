/** Tests of the pages, on the HTML a browser gets. */
@NullMarked
package uk.casereview.web.form;

import org.jspecify.annotations.NullMarked;
