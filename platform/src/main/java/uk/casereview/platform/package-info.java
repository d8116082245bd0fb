/** Technics both sides need; no rule of the domain. */
@NullMarked
package uk.casereview.platform;

import org.jspecify.annotations.NullMarked;
