/** What travels with a command and what is stored with an event, besides their content (§5.1). */
@NullMarked
package uk.casereview.platform.envelope;

import org.jspecify.annotations.NullMarked;
