package uk.casereview.actionplan;

/** How much of an effect the evidence shows (§10.2). */
public enum ImpactRating {
    NONE,
    SOME,
    STRONG
}
