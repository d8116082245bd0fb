package uk.casereview.rapidreview;

/** What a rapid review leads to (§15.4-19); a joint review is an LCSPR with somebody to hold it with. */
public enum Outcome {
    NO_FURTHER_REVIEW,
    LCSPR,
    ALTERNATIVE_LOCAL_REVIEW
}
