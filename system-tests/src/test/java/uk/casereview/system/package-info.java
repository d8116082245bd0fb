/** The whole service from outside: what its tests share, and the tests of how it runs. */
@NullMarked
package uk.casereview.system;

import org.jspecify.annotations.NullMarked;
