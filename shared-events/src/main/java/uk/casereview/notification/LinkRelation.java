package uk.casereview.notification;

/** What two cases have in common (§15.3-16). */
public enum LinkRelation {
    SAME_CHILD,
    SIBLING,
    SAME_PERPETRATOR,
    SAME_SETTING,
    THEMATIC
}
