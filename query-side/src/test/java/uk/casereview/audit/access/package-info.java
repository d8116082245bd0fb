@NullMarked
package uk.casereview.audit.access;

import org.jspecify.annotations.NullMarked;
