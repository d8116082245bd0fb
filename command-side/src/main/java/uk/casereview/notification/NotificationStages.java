package uk.casereview.notification;

import java.util.List;
import uk.casereview.casefile.CaseFile;
import uk.casereview.notification.NotificationState.Recorded;

/** The stages a notification can be at, with the same known at each (§6.1). */
final class NotificationStages {
    private NotificationStages() {}

    static List<Recorded> of(Recorded state) {
        NotificationFile notification = state.notification();
        CaseFile file = state.file();
        return List.of(
                new NotificationState.Referred(notification, file),
                new NotificationState.UnderConsideration(notification, file),
                new NotificationState.ToBeNotified(notification, file),
                new NotificationState.NotNotified(notification, file),
                new NotificationState.Notified(notification, file),
                new NotificationState.Withdrawn(notification, file),
                new NotificationState.Closed(notification, file));
    }
}
