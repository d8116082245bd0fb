package uk.casereview.notification;

import java.util.UUID;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;

/** What people ask of a serious incident notification (§6.4, §15.3). Dates left out mean today, unless said otherwise. */
public sealed interface NotificationCommand extends Command
        permits CaseSharingCommand, IncidentCommand, NotifiabilityCommand, NotificationCorrection {
    NotificationId notificationId();

    @Override
    default UUID target() {
        return notificationId().value();
    }
}
