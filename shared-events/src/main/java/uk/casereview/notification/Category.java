package uk.casereview.notification;

/** What kind of notification it is (§6.2). */
public enum Category {
    /** A child died, and abuse or neglect is known or suspected. */
    ABUSE_NEGLECT_DEATH(true),
    /** A child was seriously harmed, and abuse or neglect is known or suspected. */
    ABUSE_NEGLECT_SERIOUS_HARM(true),
    /** Abuse or neglect of another consequence, for example a child who is alleged to have harmed others. */
    OTHER_ABUSE_NEGLECT(true),
    /** A looked-after child died without known or suspected abuse or neglect. */
    LAC_DEATH_NO_ABUSE(false),
    /** A care leaver up to the 25th birthday died. */
    CARE_LEAVER_DEATH(false);

    private final boolean requiresRapidReview;

    Category(boolean requiresRapidReview) {
        this.requiresRapidReview = requiresRapidReview;
    }

    /** §6.2, column "Rapid review". */
    public boolean requiresRapidReview() {
        return requiresRapidReview;
    }
}
