package uk.casereview.figures;

/**
 * §11.6: "repeatTheme(t) = cases with theme t whose incidentOn is after a plan with theme t closed". Of several plans the
 * one closed first decides.
 */
final class RepeatedThemes {
    private RepeatedThemes() {}

    /** Since when a plan with the theme has been closed, of the plans known under the condition on p. */
    static String closed(String known) {
        return """
                select p.value, min(p.counted_on) as since from query_side.figure_fact_view p
                 where p.partnership = :partnership and p.measure = 'CLOSED_PLAN_THEMES' and %s group by p.value
                """.formatted(known);
    }

    /** Keeps of f, the themes of incidents on their days, those that came back. */
    static String join(VersionRead versions) {
        return " join (%s) closed on closed.value = f.value and closed.since < f.counted_on "
                .formatted(closed(versions.known("p")));
    }
}
