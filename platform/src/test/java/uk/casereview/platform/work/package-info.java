@NullMarked
package uk.casereview.platform.work;

import org.jspecify.annotations.NullMarked;
