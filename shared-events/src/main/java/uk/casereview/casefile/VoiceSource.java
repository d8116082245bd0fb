package uk.casereview.casefile;

/** How somebody was heard. */
public enum VoiceSource {
    IN_PERSON,
    IN_WRITING,
    THROUGH_ADVOCATE,
    THROUGH_PROFESSIONAL,
    FROM_RECORDS
}
