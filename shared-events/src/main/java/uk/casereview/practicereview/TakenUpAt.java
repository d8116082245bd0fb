package uk.casereview.practicereview;

/** Where a closed review goes on once it is taken up again (§8.1): as far as what is on its record carries it. */
public enum TakenUpAt {
    INITIATED,
    COMMISSIONED,
    SCOPED,
    IN_PROGRESS,
    DRAFT_RECEIVED,
    QUALITY_ASSURED,
    DETERMINED,
    RATIFIED,
    PUBLISHED
}
