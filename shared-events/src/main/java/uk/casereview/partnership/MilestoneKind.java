package uk.casereview.partnership;

/** What has to be done inside the working days of a rapid review (§7.1). */
public enum MilestoneKind {
    LETTERS_TO_AGENCIES,
    AGENCY_SUMMARIES,
    PANEL_MEETING_AND_DRAFT,
    PARTNERS_SIGN_OFF
}
