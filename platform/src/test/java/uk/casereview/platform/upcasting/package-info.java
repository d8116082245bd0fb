@NullMarked
package uk.casereview.platform.upcasting;

import org.jspecify.annotations.NullMarked;
