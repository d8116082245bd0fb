/**
 * Who may give which command (§2.2, §15.9): the role here, and what else is asked of whoever gives it as listed in {@code
 * docs/domain/who-may-what.md}.
 */
@NullMarked
package uk.casereview.authority;

import org.jspecify.annotations.NullMarked;
