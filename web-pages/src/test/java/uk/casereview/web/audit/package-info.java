/** Tests of the pages of the record. */
@NullMarked
package uk.casereview.web.audit;

import org.jspecify.annotations.NullMarked;
