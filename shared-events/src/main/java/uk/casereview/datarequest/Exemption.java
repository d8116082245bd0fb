package uk.casereview.datarequest;

/** Why a right is not granted, or not wholly (IG6; Data Protection Act 2018 Schedules 2 and 3; UK GDPR Art. 12, 17). */
public enum Exemption {
    /** Disclosure would be likely to cause serious harm to somebody's health. */
    SERIOUS_HARM,
    /** Somebody else would be identified who has not consented. */
    THIRD_PARTY,
    /** Legal advice, or legal claims and proceedings. */
    LEGAL_PROCEEDINGS,
    /** Prevention and detection of crime. */
    CRIME,
    /** The record is needed for a task laid down by law, such as the review itself (Art. 17(3)). */
    STATUTORY_TASK,
    /** Manifestly unfounded or excessive (Art. 12(5)). */
    UNFOUNDED_OR_EXCESSIVE
}
