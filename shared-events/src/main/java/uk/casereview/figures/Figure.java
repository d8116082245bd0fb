package uk.casereview.figures;

import org.jspecify.annotations.Nullable;

/**
 * One number, and the way to the cases behind it.
 *
 * @param code what it counts, e.g. {@code NOTIFICATIONS.ABUSE_NEGLECT_DEATH} or {@code C1.MET}
 * @param count null where it is suppressed
 * @param shown the number as text, or {@code c} where it is suppressed (IG9)
 * @param audience how many people were reached, where that is counted
 * @param cases the address that lists just what is counted; null for whoever reads totals only
 */
public record Figure(
        String code,
        @Nullable Integer count,
        String shown,
        @Nullable Integer audience,
        @Nullable String cases) {
    /** As the Department for Education marks it. */
    public static final String SUPPRESSED = "c";
}
