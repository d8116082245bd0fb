/** The Merkle log over every stored event: its leaves, checkpoints, proofs and bundles (design §7). */
@NullMarked
package uk.casereview.audit.log;

import org.jspecify.annotations.NullMarked;
