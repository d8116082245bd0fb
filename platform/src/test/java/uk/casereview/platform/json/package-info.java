@NullMarked
package uk.casereview.platform.json;

import org.jspecify.annotations.NullMarked;
