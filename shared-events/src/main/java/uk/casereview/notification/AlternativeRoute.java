package uk.casereview.notification;

/** Where the learning goes when the incident is not notified. */
public enum AlternativeRoute {
    CHILD_DEATH_REVIEW,
    ALTERNATIVE_REVIEW,
    SINGLE_AGENCY_REVIEW,
    OTHER_BOARD,
    NO_FURTHER_ACTION
}
