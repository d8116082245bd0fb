@NullMarked
package uk.casereview.platform.axon;

import org.jspecify.annotations.NullMarked;
