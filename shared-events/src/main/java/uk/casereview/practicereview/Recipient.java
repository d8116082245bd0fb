package uk.casereview.practicereview;

/** Who is told of a review, or sent its report; which of them, the rule at hand says. */
public enum Recipient {
    PANEL,
    OFSTED,
    DFE,
    SOS,
    CQC,
    CDOP,
    PARTNERS,
    OTHER_LA
}
