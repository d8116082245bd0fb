package uk.casereview.notification;

/** Ethnic group as the Office for National Statistics groups them. */
public enum Ethnicity {
    ASIAN,
    BLACK,
    MIXED,
    WHITE,
    OTHER,
    UNKNOWN
}
