/** Every decision of every body, for the scrutineer (§11.7). */
@NullMarked
package uk.casereview.deliberation;

import org.jspecify.annotations.NullMarked;
