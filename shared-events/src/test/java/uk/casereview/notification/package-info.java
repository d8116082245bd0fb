/** What a notification says. */
@NullMarked
package uk.casereview.notification;

import org.jspecify.annotations.NullMarked;
