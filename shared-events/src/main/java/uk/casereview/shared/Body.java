package uk.casereview.shared;

/** Who takes a decision (§4.1). */
public enum Body {
    SCSG,
    SANDWELL_CSPRG,
    DSP,
    EXECUTIVE_BOARD,
    SCSP,
    GOLD_GROUP,
    LA_NOTIFIER
}
