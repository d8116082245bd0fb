package uk.casereview.shared;

/** Every way a command can be refused; the names are the published error codes of §§5.2–10 and §15.8. */
public enum RefusalCode {
    // who, where, when
    FORBIDDEN_ROLE(Kind.FORBIDDEN),
    OUT_OF_PARTNERSHIP(Kind.FORBIDDEN),
    CONFLICTED(Kind.FORBIDDEN),
    NOT_FOUND(Kind.ABSENT),
    STALE_VERSION(Kind.STALE),
    INVALID_STATE,
    UNKNOWN_REFERENCE,
    DATE_IN_FUTURE,
    CORRECTION_REASON_REQUIRED,
    CORRECTION_UNCHANGED,
    CORRECTION_OUTDATED,
    PII_IN_EVENT,
    WRONG_AGENCY,
    REASON_REQUIRED,
    // decisions (G9, in this order)
    NOT_QUORATE,
    CONFLICTED_MEMBER_VOTED,
    DUPLICATE_AGENCY_VOTE,
    NON_VOTER_VOTED,
    DECISION_TIED,
    CASTING_VOTE_NOT_ALLOWED,
    RATIONALE_REQUIRED,
    DECISION_NOT_CARRIED,
    DECISION_UNKNOWN,
    WRITTEN_REPLIES_MISSING,
    CHAIRS_ACTION_NOT_ALLOWED,
    NOT_THE_CHAIR,
    // notification
    AWARE_BEFORE_INCIDENT,
    AT_LEAST_ONE_CHILD,
    TOO_MANY_CHILDREN,
    CRITERIA_NOT_MET,
    OUT_OF_SCOPE_AGE,
    NO_TERRITORIAL_LINK,
    LAC_DEATH_NOTIFIABLE,
    NOT_DECIDED,
    MISSING_RECIPIENT,
    LATE_REASON_REQUIRED,
    PANEL_NOT_INFORMED,
    RR_ALREADY_SUBMITTED,
    OPEN_OBLIGATIONS,
    // rapid review
    RR_WITHOUT_NOTIFICATION,
    RR_NOT_REQUIRED,
    RR_ALREADY_OPEN,
    NO_AGENCIES,
    THEME_UNKNOWN,
    CRITERIA_UNANSWERED,
    NOT_RECOMMENDED,
    DSP_DETERMINATION_INCOMPLETE,
    DSP_DETERMINATION_REQUIRED,
    RR_CONTENT_INCOMPLETE,
    PANEL_RESPONSE_OUTSTANDING,
    LEARNING_WITHOUT_PLAN,
    SELF_VERIFICATION_FORBIDDEN,
    // meeting
    MEETING_NOT_OPEN,
    ITEM_UNKNOWN,
    ITEM_NOT_OPEN,
    ALREADY_PRESENT,
    NOT_PRESENT,
    NOT_A_MEMBER,
    MEETING_EXISTS,
    ITEM_STILL_OPEN,
    ITEM_NOT_CLOSED,

    // case file
    DISCLOSURE_NOT_AGREED,
    LEGAL_ADVICE_REQUIRED,
    DUE_BEFORE_TODAY,
    // partnership
    PARTNERSHIP_EXISTS,
    AGENCY_EXISTS,
    SEAT_EXISTS,
    SEAT_TAKEN,
    SEAT_VACANT,
    POLICY_EXISTS,
    OVERLAPPING_PERIOD;

    /** What a refusal is about, and so how it is answered. */
    public enum Kind {
        FORBIDDEN,
        ABSENT,
        STALE,
        RULE
    }

    private final Kind kind;

    RefusalCode() {
        this(Kind.RULE);
    }

    RefusalCode(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
