package uk.casereview.casefile;

/** Why a decision is to be looked at again. */
public enum FlagReason {
    LATE_CONFLICT,
    UNCONFIRMED,
    PROCEDURE,
    NEW_INFORMATION
}
