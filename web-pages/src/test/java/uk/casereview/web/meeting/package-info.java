@NullMarked
package uk.casereview.web.meeting;

import org.jspecify.annotations.NullMarked;
