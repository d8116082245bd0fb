package uk.casereview.access;

/** Which cases of its partnership a role sees (§2.2). */
enum CasesSeen {
    ALL,
    /** Only those its agency is involved in. */
    OF_ITS_AGENCY,
    /** Only those opened to the person or agency by a grant, as a lead reviewer's own review. */
    GRANTED,
    /** No case; totals at most. */
    NONE
}
