package uk.casereview.notification;

/** Why the area answers for the incident (CA04 s16C). */
public enum TerritorialLink {
    /** It happened in the area. */
    IN_AREA,
    /** It happened outside England and the child normally lives in the area. */
    RESIDENT_ABROAD
}
