package uk.casereview.partnership;

/**
 * How little is too little: figures that no source lays down, and a partnership therefore may.
 *
 * @param leastReasonLength in how many characters at least a decision says why
 * @param smallestCountShown the smallest count, other than none, that is shown to whoever reads totals only
 * @param monthsToImpactReview after how many months the effect of a plan is looked at
 */
public record Thresholds(int leastReasonLength, int smallestCountShown, int monthsToImpactReview) {
    /** §4.1: "rationale String ≥ 20 chars"; IG9: "counts 1–4 shown as c"; PM9: "schedule impact review +6 months". */
    public static final Thresholds STANDARD = new Thresholds(20, 5, 6);
}
