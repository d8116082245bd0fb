@NullMarked
package uk.casereview.platform.envelope;

import org.jspecify.annotations.NullMarked;
