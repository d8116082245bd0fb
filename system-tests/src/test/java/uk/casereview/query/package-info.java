/** Read models on a real database: built anew while they answer, and past what they cannot take. */
@NullMarked
package uk.casereview.query;

import org.jspecify.annotations.NullMarked;
