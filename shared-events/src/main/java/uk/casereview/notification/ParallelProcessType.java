package uk.casereview.notification;

/** What else runs about the same incident (§9). */
public enum ParallelProcessType {
    DARDR,
    MAPPA_SCR,
    SAR,
    CHILD_DEATH_REVIEW,
    CRIMINAL_INVESTIGATION,
    INQUEST,
    FAMILY_COURT,
    NHS_PSIRF,
    LADO,
    REGULATOR,
    IOPC,
    HSE,
    DISCIPLINARY,
    OTHER
}
