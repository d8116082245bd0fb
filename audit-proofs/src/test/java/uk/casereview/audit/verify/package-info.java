/** Tests of the program that checks the record, and of its twin. */
@NullMarked
package uk.casereview.audit.verify;

import org.jspecify.annotations.NullMarked;
