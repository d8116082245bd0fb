/** What is done with the learning of a review: recommendations, actions, evidence of their effect (§10, §15.6). */
@NullMarked
package uk.casereview.actionplan;

import org.jspecify.annotations.NullMarked;
