/** The notification, told command by command. */
@NullMarked
package uk.casereview.notification;

import org.jspecify.annotations.NullMarked;
