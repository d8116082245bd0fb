@NullMarked
package uk.casereview.audit.log;

import org.jspecify.annotations.NullMarked;
