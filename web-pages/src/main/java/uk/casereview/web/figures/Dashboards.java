package uk.casereview.web.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The dashboards there are, in the order of their links. */
public enum Dashboards {
    OVERVIEW,
    TIMELINESS,
    OVERDUE,
    ACTIONS,
    THEMES,
    DECISIONS,
    TRACKER,
    ANNUAL_REPORT;

    private static final String ROOT = "/dashboards";

    /** As the address of its page names it. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String address() {
        return this == OVERVIEW ? ROOT : ROOT + "/" + slug();
    }

    /** The key of its words; with {@code .intro} behind it, of what it says. */
    public String title() {
        return "dashboard." + name();
    }

    /** Whether it counts what belongs to a reporting year. */
    boolean hasYears() {
        return this != TRACKER;
    }

    static Optional<Dashboards> named(String slug) {
        return Arrays.stream(values())
                .filter(one -> one != OVERVIEW && one.slug().equals(slug))
                .findFirst();
    }
}
