package uk.casereview.actionplan;

/** What shows whether learning had an effect (§10.2). */
public enum EvidenceType {
    AUDIT,
    DATA,
    FEEDBACK_CHILD_FAMILY,
    PRACTITIONER_SURVEY,
    OBSERVATION,
    SUPERVISION
}
