package uk.casereview.tracker;

/** Where a practice review stands (§8.1). */
public enum PracticeReviewStage {
    INITIATED,
    COMMISSIONED,
    SCOPED,
    IN_PROGRESS,
    DRAFT_RECEIVED,
    QUALITY_ASSURED,
    DETERMINED,
    RATIFIED,
    PUBLICATION_PLANNED,
    PRE_PUBLICATION_SENT,
    PUBLISHED,
    CLOSED,
    DISCONTINUED,
    DUPLICATE,
    ENTERED_IN_ERROR;

    /** Whether nothing more comes of it. */
    public boolean over() {
        return compareTo(CLOSED) >= 0;
    }
}
