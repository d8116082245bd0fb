/** Tests of the places people read on from in the audit trail. */
@NullMarked
package uk.casereview.audit;

import org.jspecify.annotations.NullMarked;
