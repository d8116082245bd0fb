package uk.casereview.notification;

/** What a safeguarding partner thinks the local authority should do. */
public enum PartnerView {
    NOTIFY,
    DO_NOT,
    NEUTRAL
}
