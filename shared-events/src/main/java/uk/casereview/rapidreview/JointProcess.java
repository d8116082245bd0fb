package uk.casereview.rapidreview;

/** With which other statutory review a review is held jointly (§7.4). */
public enum JointProcess {
    DARDR,
    SAR,
    MAPPA_SCR
}
