/** Who is calling, and in which capacities (design §4, §15.7-27). */
@NullMarked
package uk.casereview.platform.signin;

import org.jspecify.annotations.NullMarked;
