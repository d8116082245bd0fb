/**
 * What proves that the record was not touched: the tree over its events (RFC 6962/9162), inclusion and consistency proofs,
 * signed checkpoints (C2SP), receipts and bundles. Forms are in docs/audit-format.md. It stands on the JDK alone, because the
 * service makes with it what strangers check with it.
 */
@NullMarked
package uk.casereview.audit.proof;

import org.jspecify.annotations.NullMarked;
