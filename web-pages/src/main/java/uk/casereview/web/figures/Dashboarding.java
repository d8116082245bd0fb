package uk.casereview.web.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.casereview.figures.Breakdown;
import uk.casereview.figures.Dashboard.Actions;
import uk.casereview.figures.Dashboard.AnnualReport;
import uk.casereview.figures.Dashboard.Decisions;
import uk.casereview.figures.Dashboard.Overdue;
import uk.casereview.figures.Dashboard.Themes;
import uk.casereview.figures.Dashboard.Timely;
import uk.casereview.figures.Dashboard.Tracker;
import uk.casereview.figures.DashboardQuery.AskActions;
import uk.casereview.figures.DashboardQuery.AskAnnualReport;
import uk.casereview.figures.DashboardQuery.AskDecisions;
import uk.casereview.figures.DashboardQuery.AskOverdue;
import uk.casereview.figures.DashboardQuery.AskThemes;
import uk.casereview.figures.DashboardQuery.AskTimeliness;
import uk.casereview.figures.DashboardQuery.AskTracker;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.partnership.PartnershipQuery.FindThemeNames;
import uk.casereview.partnership.PartnershipQuery.ThemeNamesFound;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.ThemeCode;
import uk.casereview.web.Answers;
import uk.casereview.web.figures.DashboardView.Headline;

/** Asks for the figures of a dashboard and makes its view of them. */
@Component
class Dashboarding {
    private static final int ROWS = 50;

    private final Answers answers;

    Dashboarding(Answers answers) {
        this.answers = answers;
    }

    DashboardView of(Dashboards asked, Actor reader, DashboardFilter filter, int page) {
        return switch (asked) {
            case OVERVIEW -> overview(reader, filter);
            case TIMELINESS -> timeliness(reader, filter);
            case OVERDUE -> overdue(reader, filter, page);
            case ACTIONS -> actions(reader, filter);
            case THEMES -> themes(reader, filter);
            case DECISIONS -> decisions(reader, filter);
            case TRACKER -> tracker(reader, filter, page);
            case ANNUAL_REPORT -> annualReport(reader, filter);
        };
    }

    private DashboardView overview(Actor reader, DashboardFilter filter) {
        Timely timely = ask(new AskTimeliness(reader, filter.asOf(), filter.trueOn(), filter.period()), Timely.class);
        Actions actions = ask(new AskActions(reader, filter.asOf(), filter.trueOn(), filter.period()), Actions.class);
        Tracker tracker =
                ask(new AskTracker(reader, filter.asOf(), filter.trueOn(), TrackedFilter.NONE, 0, 1), Tracker.class);
        ShownNumber overdue = ShownNumber.of(timely.clocks().all().overdue());
        ShownNumber soon = ShownNumber.of(timely.clocks().all().dueSoon());
        return DashboardViews.of(Dashboards.OVERVIEW, reader.partnership(), filter, timely.basis())
                .headlines(List.of(
                        new Headline(
                                "dashboard.overdue", overdue.shown(), filter.address(Dashboards.OVERDUE.address())),
                        new Headline("dashboard.due-soon", soon.shown(), filter.address(Dashboards.OVERDUE.address())),
                        percent(
                                "dashboard.completion",
                                actions.completionPct(),
                                filter.address(Dashboards.ACTIONS.address())),
                        percent(
                                "dashboard.verified",
                                actions.verifiedPct(),
                                filter.address(Dashboards.ACTIONS.address()))))
                .timeliness(TimelinessView.of(timely.clocks()))
                .breakdowns(breakdowns(tracker.stages(), Map.of()))
                .view();
    }

    private DashboardView timeliness(Actor reader, DashboardFilter filter) {
        Timely found = ask(new AskTimeliness(reader, filter.asOf(), filter.trueOn(), filter.period()), Timely.class);
        return DashboardViews.of(Dashboards.TIMELINESS, reader.partnership(), filter, found.basis())
                .timeliness(TimelinessView.of(found.clocks()))
                .view();
    }

    private DashboardView overdue(Actor reader, DashboardFilter filter, int page) {
        Overdue found =
                ask(new AskOverdue(reader, filter.asOf(), filter.trueOn(), filter.period(), page, ROWS), Overdue.class);
        DashboardViews made = DashboardViews.of(Dashboards.OVERDUE, reader.partnership(), filter, found.basis())
                .headlines(List.of(
                        new Headline(
                                "dashboard.overdue",
                                ShownNumber.of(found.totals().all().overdue()).shown(),
                                null),
                        new Headline(
                                "dashboard.due-soon",
                                ShownNumber.of(found.totals().all().dueSoon()).shown(),
                                null)));
        return found.basis().totalsOnly()
                ? made.timeliness(TimelinessView.of(found.totals())).view()
                : made.overdue(OverdueView.of(found, filter)).view();
    }

    private DashboardView actions(Actor reader, DashboardFilter filter) {
        Actions found = ask(new AskActions(reader, filter.asOf(), filter.trueOn(), filter.period()), Actions.class);
        return DashboardViews.of(Dashboards.ACTIONS, reader.partnership(), filter, found.basis())
                .headlines(List.of(
                        percent("dashboard.completion", found.completionPct(), null),
                        percent("dashboard.verified", found.verifiedPct(), null),
                        percent("dashboard.impact-coverage", found.impactCoveragePct(), null),
                        percent("dashboard.pre-publication", found.prePublicationCompletionPct(), null)))
                .breakdowns(breakdowns(found.actions(), Map.of()))
                .view();
    }

    private DashboardView themes(Actor reader, DashboardFilter filter) {
        Themes found = ask(new AskThemes(reader, filter.asOf(), filter.trueOn(), filter.period()), Themes.class);
        Map<ThemeCode, String> names = names(reader.partnership());
        return DashboardViews.of(Dashboards.THEMES, reader.partnership(), filter, found.basis())
                .years(ThemeYears.of(found.years(), names))
                .breakdowns(breakdowns(found.themes(), names))
                .view();
    }

    private DashboardView decisions(Actor reader, DashboardFilter filter) {
        Decisions found =
                ask(new AskDecisions(reader, filter.asOf(), filter.trueOn(), filter.period()), Decisions.class);
        return DashboardViews.of(Dashboards.DECISIONS, reader.partnership(), filter, found.basis())
                .breakdowns(breakdowns(found.decisions(), Map.of()))
                .view();
    }

    /** How many are where; and of a day in the past which, for the page of the cases shows them as they are known now. */
    private DashboardView tracker(Actor reader, DashboardFilter filter, int page) {
        boolean past = filter.asAt().isPast();
        TrackedFilter cases = new TrackedFilter(null, null, null, null, null, null, null, filter.yearEnding(), null);
        Tracker found = ask(
                new AskTracker(reader, filter.asOf(), filter.trueOn(), cases, past ? page : 0, past ? ROWS : 1),
                Tracker.class);
        DashboardViews made = DashboardViews.of(Dashboards.TRACKER, reader.partnership(), filter, found.basis())
                .breakdowns(breakdowns(found.stages(), Map.of()));
        return past ? made.tracked(TrackedView.of(found, filter)).view() : made.view();
    }

    private DashboardView annualReport(Actor reader, DashboardFilter filter) {
        AnnualReport found = ask(
                new AskAnnualReport(reader, filter.asOf(), filter.trueOn(), filter.yearEnding()), AnnualReport.class);
        var months = found.medianMonthsToPublication();
        return DashboardViews.of(Dashboards.ANNUAL_REPORT, reader.partnership(), filter, found.basis())
                .headlines(List.of(
                        percent("dashboard.panel-agreement", found.panelAgreementPct(), null),
                        new Headline(
                                "dashboard.months-to-publication",
                                months == null
                                        ? null
                                        : months.stripTrailingZeros().toPlainString(),
                                null),
                        percent("dashboard.pre-publication", found.prePublicationCompletionPct(), null)))
                .performanceNote()
                .timeliness(TimelinessView.of(found.timeliness()))
                .breakdowns(breakdowns(found.breakdowns(), names(reader.partnership())))
                .view();
    }

    private static Headline percent(String message, @Nullable Integer percent, @Nullable String link) {
        return new Headline(message, percent == null ? null : percent + "%", link);
    }

    private static List<BreakdownView> breakdowns(List<Breakdown> breakdowns, Map<ThemeCode, String> themes) {
        return breakdowns.stream()
                .map(breakdown -> BreakdownView.of(breakdown, themes))
                .toList();
    }

    private Map<ThemeCode, String> names(PartnershipCode partnership) {
        return ask(new FindThemeNames(partnership), ThemeNamesFound.class).names();
    }

    private <T> T ask(Object query, Class<T> answer) {
        return answers.to(query, answer);
    }
}
