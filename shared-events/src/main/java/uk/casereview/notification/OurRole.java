package uk.casereview.notification;

/** What the partnership has to do with a notification of another area (§15.3-16). */
public enum OurRole {
    LEAD,
    CONTRIBUTING,
    INFORMED
}
