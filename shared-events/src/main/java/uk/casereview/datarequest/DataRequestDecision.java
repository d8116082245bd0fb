package uk.casereview.datarequest;

/** What becomes of a claimed right. */
public enum DataRequestDecision {
    GRANTED,
    PARTLY,
    REFUSED
}
