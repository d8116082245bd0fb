/** The page on which invented people sign in. */
@NullMarked
package uk.casereview.web.signin;

import org.jspecify.annotations.NullMarked;
