/** The row a case has among all cases: where it stands, what is due, who acts next (§11.2). */
@NullMarked
package uk.casereview.tracker;

import org.jspecify.annotations.NullMarked;
