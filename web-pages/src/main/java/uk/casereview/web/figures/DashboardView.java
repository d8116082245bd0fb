package uk.casereview.web.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dashboard.
 *
 * @param headlines what is to be seen first
 * @param tracked the cases themselves, of a day in the past; null: none are listed
 * @param performanceNote whether it has to be said that numbers of notifications measure nobody's performance (§11.5)
 */
public record DashboardView(
        DashboardPage page,
        List<Headline> headlines,
        boolean performanceNote,
        @Nullable TimelinessView timeliness,
        @Nullable ThemeYears years,
        @Nullable OverdueView overdue,
        @Nullable TrackedView tracked,
        List<BreakdownView> breakdowns) {
    /**
     * One number that says much.
     *
     * @param message the key of what it is
     * @param shown null where it cannot be told
     * @param link to where more of it is told; null where this page tells it
     */
    public record Headline(
            String message,
            @Nullable String shown,
            @Nullable String link) {}
}
