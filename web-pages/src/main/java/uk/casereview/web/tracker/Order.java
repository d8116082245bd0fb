package uk.casereview.web.tracker;

import uk.casereview.tracker.TrackerQuery.Sort;

/** In which order the tracker shows the cases. */
public enum Order {
    NEXT_DUE(Sort.NEXT_DUE, false),
    NEWEST(Sort.CASE_REF, true),
    LONGEST_IN_STAGE(Sort.STAGE_SINCE, false),
    LAST_CHANGED(Sort.UPDATED, true);

    final Sort sort;
    final boolean descending;

    Order(Sort sort, boolean descending) {
        this.sort = sort;
        this.descending = descending;
    }
}
