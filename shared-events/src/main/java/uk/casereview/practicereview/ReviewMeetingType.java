package uk.casereview.practicereview;

/** What kind of meeting the review held (§8.2). */
public enum ReviewMeetingType {
    REVIEW_TEAM,
    REFLECTIVE_WORKSHOP
}
