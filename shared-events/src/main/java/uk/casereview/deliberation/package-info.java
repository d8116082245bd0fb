/** How a body decides (§4): attendance, conflicts, quorum, votes, and the record of it. */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
