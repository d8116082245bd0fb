/** A partnership decides about its own agencies, people, policies and calendar, and is seeded from a bundled file. */
@NullMarked
package uk.casereview.partnership;

import org.jspecify.annotations.NullMarked;
