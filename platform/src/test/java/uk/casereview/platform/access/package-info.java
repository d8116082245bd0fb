@NullMarked
package uk.casereview.platform.access;

import org.jspecify.annotations.NullMarked;
