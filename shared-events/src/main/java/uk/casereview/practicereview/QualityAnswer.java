package uk.casereview.practicereview;

/** How an item of the check came out. */
public enum QualityAnswer {
    MET,
    NOT_MET,
    NOT_APPLICABLE
}
