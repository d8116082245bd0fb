/** What the service says of itself: the process in plain words, accessibility, cookies and privacy. */
@NullMarked
package uk.casereview.web.about;

import org.jspecify.annotations.NullMarked;
