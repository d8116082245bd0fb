/** What a page says above its own content, such as how far long work has come. */
@NullMarked
package uk.casereview.web.notice;

import org.jspecify.annotations.NullMarked;
