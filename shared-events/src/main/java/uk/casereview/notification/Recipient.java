package uk.casereview.notification;

/** Who is told of an incident (§6.2, §6.4). */
public enum Recipient {
    PANEL,
    SOS,
    OFSTED,
    PARTNERS,
    OTHER_LA,
    CDOP,
    CQC
}
