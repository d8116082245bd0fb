/** How the service says no: one problem document (RFC 9457) for every refusal, fault and failure. */
@NullMarked
package uk.casereview.platform.problem;

import org.jspecify.annotations.NullMarked;
