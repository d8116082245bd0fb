/** Whole lists as files, for whoever is signed in to the pages. */
@NullMarked
package uk.casereview.web.file;

import org.jspecify.annotations.NullMarked;
