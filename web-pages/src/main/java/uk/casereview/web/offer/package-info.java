/** What whoever reads a page may do about what it shows, and why not the rest. */
@NullMarked
package uk.casereview.web.offer;

import org.jspecify.annotations.NullMarked;
