package uk.casereview.notification;

/** Where it happened (§6.3). */
public enum LocationType {
    HOME,
    RELATIVE,
    FOSTER,
    CHILDRENS_HOME,
    HOSPITAL,
    SCHOOL,
    PUBLIC_PLACE,
    CUSTODY,
    ONLINE,
    OTHER
}
