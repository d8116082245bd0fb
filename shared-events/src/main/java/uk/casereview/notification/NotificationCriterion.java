package uk.casereview.notification;

/** What the local authority finds to be so when it decides (N4, N5). */
public enum NotificationCriterion {
    ABUSE_OR_NEGLECT_KNOWN,
    ABUSE_OR_NEGLECT_SUSPECTED,
    CHILD_DIED,
    CHILD_SERIOUSLY_HARMED,
    LOOKED_AFTER_CHILD_DIED,
    CARE_LEAVER_DIED,
    OTHER_CONSEQUENCE
}
