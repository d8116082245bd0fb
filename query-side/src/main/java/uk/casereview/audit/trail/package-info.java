/** The audit trail: one line for each event, for the scrutineer (§2.2, §5.1). */
@NullMarked
package uk.casereview.audit.trail;

import org.jspecify.annotations.NullMarked;
