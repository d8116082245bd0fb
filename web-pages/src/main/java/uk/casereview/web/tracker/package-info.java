/** The page that says where every case is. */
@NullMarked
package uk.casereview.web.tracker;

import org.jspecify.annotations.NullMarked;
