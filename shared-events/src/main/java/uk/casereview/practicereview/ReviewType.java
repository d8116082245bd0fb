package uk.casereview.practicereview;

/**
 * Which kind of review this is. §15.5-20: "Types other than LCSPR and JOINT … carry no statutory clock or publication
 * gate".
 */
public enum ReviewType {
    LCSPR(true),
    JOINT(true),
    ALTERNATIVE(false),
    SINGLE_AGENCY(false),
    THEMATIC(false),
    GOOD_PRACTICE(false);

    private final boolean statutory;

    ReviewType(boolean statutory) {
        this.statutory = statutory;
    }

    public boolean statutory() {
        return statutory;
    }
}
