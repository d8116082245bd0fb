package uk.casereview.rapidreview;

/** The criteria every determination answers (§7.3; REG reg 11). */
public enum Criterion {
    /** Improvements are needed, including those identified before. */
    K1,
    /** Themes recur. */
    K2,
    /** Two or more agencies did not work together well. */
    K3,
    /** The Panel has considered it and thinks a local review more appropriate. */
    K4
}
