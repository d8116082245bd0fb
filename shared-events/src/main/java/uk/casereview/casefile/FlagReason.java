package uk.casereview.casefile;

/** Why a decision is to be looked at again. */
public enum FlagReason {
    LATE_CONFLICT,
    UNCONFIRMED,
    PROCEDURE,
    NEW_INFORMATION,

    /** The scrutineer broke the tie, so that somebody else scrutinises the decision (§15.2-12). */
    SCRUTINEER_CAST
}
