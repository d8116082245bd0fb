package uk.casereview.practicereview;

/** What somebody is to the child; never who (§8.2). */
public enum FamilyRole {
    CHILD,
    SIBLING,
    PARENT,
    CARER,
    GRANDPARENT,
    OTHER
}
