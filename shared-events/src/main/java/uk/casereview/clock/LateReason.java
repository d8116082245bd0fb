package uk.casereview.clock;

/** Why something was sent after its due date (N7); a reason is asked for, and always available. */
public enum LateReason {
    AWARENESS_UNCLEAR,
    PARTNER_DISAGREEMENT,
    INFORMATION_AWAITED,
    STAFFING,
    SYSTEM_OUTAGE,
    UNKNOWN_TO_BE_PROVIDED,
    OTHER
}
