/** Documents that are generated from the code, or must agree with it. */
@NullMarked
package uk.casereview.documents;

import org.jspecify.annotations.NullMarked;
