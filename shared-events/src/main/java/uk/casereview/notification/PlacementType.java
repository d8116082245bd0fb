package uk.casereview.notification;

/** With whom a child lived. */
public enum PlacementType {
    WITH_PARENTS,
    WITH_RELATIVES,
    FOSTER_CARE,
    CHILDRENS_HOME,
    RESIDENTIAL_SCHOOL,
    SECURE_ACCOMMODATION,
    SUPPORTED_ACCOMMODATION,
    ADOPTIVE_PLACEMENT,
    HOSPITAL,
    CUSTODY,
    INDEPENDENT,
    OTHER,
    UNKNOWN
}
