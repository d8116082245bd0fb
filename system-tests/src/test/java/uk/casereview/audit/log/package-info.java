/** The Merkle log, tried as somebody would who may do anything to its database. */
@NullMarked
package uk.casereview.audit.log;

import org.jspecify.annotations.NullMarked;
