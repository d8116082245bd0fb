package uk.casereview.datarequest;

/**
 * Why something is not granted, or not wholly (IG6, IG7). To what is asked about oneself the Data Protection Act 2018
 * (Schedules 2 and 3) and UK GDPR Art. 12 and 17 apply, to what anybody may ask the Freedom of Information Act 2000.
 */
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
    UNFOUNDED_OR_EXCESSIVE,
    /** It would be likely to prejudice the prevention of crime, or the administration of justice (s.31). */
    LAW_ENFORCEMENT,
    /** It would inhibit the free and frank exchange of views, or the conduct of public affairs (s.36). */
    PUBLIC_AFFAIRS,
    /** It is personal data of somebody (s.40). */
    PERSONAL_INFORMATION,
    /** It was given in confidence (s.41). */
    GIVEN_IN_CONFIDENCE,
    /** The request is vexatious, or made again (s.14). */
    VEXATIOUS,
    /** Nothing of the kind is held (s.1). */
    NOT_HELD;

    /** Whether it is one of the law under which the request is made. */
    public boolean appliesTo(DataRequestKind kind) {
        return (compareTo(LAW_ENFORCEMENT) >= 0) == (kind == DataRequestKind.FREEDOM_OF_INFORMATION);
    }
}
