/** The page of a learning action plan: what has been recommended, who does what, and what came of it. */
@NullMarked
package uk.casereview.web.actionplan;

import org.jspecify.annotations.NullMarked;
