package uk.casereview.notification;

import uk.casereview.shared.Event;

/** What can become true of a serious incident notification (§6.5, §15.3). */
public sealed interface NotificationEvent extends Event
        permits CaseSharingEvent, IncidentEvent, NotifiabilityEvent, NotificationCorrected {}
