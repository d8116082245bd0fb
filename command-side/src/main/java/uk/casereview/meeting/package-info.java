/** The meeting as an aggregate (§15.2): quorum and votes of each item at the moment it is decided. */
@NullMarked
package uk.casereview.meeting;

import org.jspecify.annotations.NullMarked;
