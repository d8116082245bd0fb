/** The serious incident notification: how its commands are decided (§6, §15.3). */
@NullMarked
package uk.casereview.notification;

import org.jspecify.annotations.NullMarked;
