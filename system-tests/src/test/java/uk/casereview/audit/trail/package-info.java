/** The audit trail on a real database: by which index each question is answered. */
@NullMarked
package uk.casereview.audit.trail;

import org.jspecify.annotations.NullMarked;
