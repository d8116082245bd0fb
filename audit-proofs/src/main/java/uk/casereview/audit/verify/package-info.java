/** The program {@code verify-audit}: checks bundles, receipts and checkpoints without any part of the service. */
@NullMarked
package uk.casereview.audit.verify;

import org.jspecify.annotations.NullMarked;
