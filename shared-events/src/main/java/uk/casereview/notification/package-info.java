/** The serious incident notification: what is recorded, decided and sent to the Panel (§6, §15.3). */
@NullMarked
package uk.casereview.notification;

import org.jspecify.annotations.NullMarked;
