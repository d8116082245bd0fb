/** Tests of the dashboards, on the HTML a browser gets. */
@NullMarked
package uk.casereview.web.figures;

import org.jspecify.annotations.NullMarked;
