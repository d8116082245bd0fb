package uk.casereview.notification;

/** On what footing a child was in care. */
public enum LegalStatus {
    NONE,
    SECTION_20,
    INTERIM_CARE_ORDER,
    CARE_ORDER,
    PLACEMENT_ORDER,
    POLICE_PROTECTION,
    EMERGENCY_PROTECTION_ORDER,
    REMAND,
    SPECIAL_GUARDIANSHIP,
    UNKNOWN
}
