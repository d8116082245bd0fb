/** Tests of the tree, its proofs and their forms. */
@NullMarked
package uk.casereview.audit.proof;

import org.jspecify.annotations.NullMarked;
