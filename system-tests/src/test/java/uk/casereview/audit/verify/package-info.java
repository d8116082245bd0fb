/** What the verifier says of what the service writes. */
@NullMarked
package uk.casereview.audit.verify;

import org.jspecify.annotations.NullMarked;
