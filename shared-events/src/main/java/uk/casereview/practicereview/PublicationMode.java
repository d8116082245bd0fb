package uk.casereview.practicereview;

/** How a report is made public (L6, §15.5-22); anything but the whole of it is justified. */
public enum PublicationMode {
    FULL,
    REDACTED,
    /** CA04 s16F: where the report is not published, information about improvements is. */
    IMPROVEMENTS_ONLY,
    ANONYMOUS_REPOSITORY,
    /** Against the rule, so the Panel and the Secretary of State are told. */
    NOT_PUBLISHED
}
