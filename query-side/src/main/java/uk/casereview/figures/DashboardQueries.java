package uk.casereview.figures;

import static uk.casereview.figures.Measure.ACTIONS_BY_COLOUR;
import static uk.casereview.figures.Measure.ACTIONS_BY_PUBLICATION;
import static uk.casereview.figures.Measure.ACTIONS_BY_STAGE;
import static uk.casereview.figures.Measure.CLOSED_PLAN_THEMES;
import static uk.casereview.figures.Measure.DECISIONS_FLAGGED;
import static uk.casereview.figures.Measure.DELAYS_OF_PRACTICE_REVIEWS;
import static uk.casereview.figures.Measure.DELAY_REASONS;
import static uk.casereview.figures.Measure.MONTHS_TO_PUBLICATION;
import static uk.casereview.figures.Measure.NOTIFICATION_STAGES;
import static uk.casereview.figures.Measure.PANEL_AGREEMENT;
import static uk.casereview.figures.Measure.PLANS_COMPLETE;
import static uk.casereview.figures.Measure.PLAN_STAGES;
import static uk.casereview.figures.Measure.PRACTICE_REVIEW_STAGES;
import static uk.casereview.figures.Measure.REPEATED_THEMES;
import static uk.casereview.figures.Measure.REVIEW_STAGES;
import static uk.casereview.figures.Measure.THEMES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.Dashboard.Actions;
import uk.casereview.figures.Dashboard.AnnualReport;
import uk.casereview.figures.Dashboard.Cases;
import uk.casereview.figures.Dashboard.Decisions;
import uk.casereview.figures.Dashboard.Overdue;
import uk.casereview.figures.Dashboard.Themes;
import uk.casereview.figures.Dashboard.Timely;
import uk.casereview.figures.Dashboard.Tracker;
import uk.casereview.figures.DashboardQuery.AskActions;
import uk.casereview.figures.DashboardQuery.AskAnnualReport;
import uk.casereview.figures.DashboardQuery.AskCases;
import uk.casereview.figures.DashboardQuery.AskDecisions;
import uk.casereview.figures.DashboardQuery.AskOverdue;
import uk.casereview.figures.DashboardQuery.AskThemes;
import uk.casereview.figures.DashboardQuery.AskTimeliness;
import uk.casereview.figures.DashboardQuery.AskTracker;
import uk.casereview.figures.DashboardQuery.TrackedFilter;
import uk.casereview.figures.Readings.When;
import uk.casereview.query.OneSnapshot;

/** Answers what is asked of figures. */
@Component
class DashboardQueries {
    private static final List<Measure> DECISIONS =
            with(SameThings.DECISIONS, DECISIONS_FLAGGED, DELAY_REASONS, DELAYS_OF_PRACTICE_REVIEWS);
    private static final List<Measure> ACTIONS = with(SameThings.ACTIONS, PLANS_COMPLETE, ACTIONS_BY_PUBLICATION);
    private static final List<Measure> STAGES =
            List.of(NOTIFICATION_STAGES, REVIEW_STAGES, PRACTICE_REVIEW_STAGES, PLAN_STAGES);

    private static final int YEARS_OF_THEMES = 5;

    private final Readings readings;
    private final TrackedCases tracked;
    private final OverdueClocks overdue;
    private final CountedCases counted;
    private final OneSnapshot snapshot;
    private final TrueDaysAtOnce turns;

    DashboardQueries(
            Readings readings,
            TrackedCases tracked,
            OverdueClocks overdue,
            CountedCases counted,
            OneSnapshot snapshot,
            TrueDaysAtOnce turns) {
        this.readings = readings;
        this.tracked = tracked;
        this.overdue = overdue;
        this.counted = counted;
        this.snapshot = snapshot;
        this.turns = turns;
    }

    /** What is told of a true day makes its tables first, in its turn; whoever is not told of one does not wait for that. */
    private <Q extends DashboardQuery, A> A answer(Q query, Function<Q, A> answer) {
        if (query.effectiveOn() == null) {
            return snapshot.of(() -> answer.apply(query));
        }
        Readings.checkPast(query.reader());
        return turns.inTurn(() -> snapshot.withTables(() -> answer.apply(query)));
    }

    @QueryHandler
    Tracker on(AskTracker query) {
        return answer(query, this::tracker);
    }

    Tracker tracker(AskTracker query) {
        TrackedFilter filter = query.filter();
        Reading reading = readings.openAll(query.reader(), new When(query.asOf(), query.effectiveOn(), filter.year()));
        TrackedCases.Page page = reading.basis().totalsOnly()
                ? TrackedCases.Page.EMPTY
                : tracked.page(reading, filter, query.page(), query.size());
        // how many there are of all years would tell what one of them hides (IG9)
        List<Breakdown> stages = reading.isOfEveryCase() ? breakdowns(reading, STAGES) : List.of();
        return new Tracker(stages, page.rows(), page.total(), query.page(), query.size(), reading.basisOf(page.rows()));
    }

    @QueryHandler
    Overdue on(AskOverdue query) {
        return answer(query, this::overdue);
    }

    private Overdue overdue(AskOverdue query) {
        Reading reading = readings.open(query, query.period());
        SortedMap<ClockKind, ClockCounts> clocks = reading.clocks();
        OverdueClocks.Page page = reading.basis().totalsOnly()
                ? OverdueClocks.Page.EMPTY
                : overdue.page(reading, clocks, query.page(), query.size());
        return new Overdue(
                reading.showing().timeliness(clocks, reading.period()),
                page.rows(),
                page.total(),
                query.page(),
                query.size(),
                reading.basis());
    }

    @QueryHandler
    Timely on(AskTimeliness query) {
        return answer(query, this::timely);
    }

    Timely timely(AskTimeliness query) {
        Reading reading = readings.open(query, query.period());
        return new Timely(reading.timeliness(), reading.basis());
    }

    @QueryHandler
    Decisions on(AskDecisions query) {
        return answer(query, this::decisions);
    }

    Decisions decisions(AskDecisions query) {
        Reading reading = readings.open(query, query.period());
        return new Decisions(breakdowns(reading, DECISIONS), reading.basis());
    }

    @QueryHandler
    Actions on(AskActions query) {
        return answer(query, this::actions);
    }

    Actions actions(AskActions query) {
        Reading reading = readings.open(query, query.period());
        List<Breakdown> shown = breakdowns(reading, ACTIONS);
        return new Actions(
                shown,
                Share.of(shown, ACTIONS_BY_COLOUR, "GREEN"),
                Share.of(shown, ACTIONS_BY_STAGE, "VERIFIED"),
                Share.of(shown, PLANS_COMPLETE, "WITH_EVIDENCE"),
                Share.of(shown, ACTIONS_BY_PUBLICATION, "COMPLETED_BY_THEN"),
                reading.basis());
    }

    @QueryHandler
    Themes on(AskThemes query) {
        return answer(query, this::themes);
    }

    Themes themes(AskThemes query) {
        Reading reading = readings.open(query, query.period());
        int last = Period.yearOf(reading.day());
        return new Themes(
                breakdowns(reading, List.of(THEMES, CLOSED_PLAN_THEMES, REPEATED_THEMES)),
                IntStream.range(0, YEARS_OF_THEMES)
                        .mapToObj(ago -> reading.themesOf(last - ago))
                        .toList(),
                reading.basis());
    }

    @QueryHandler
    AnnualReport on(AskAnnualReport query) {
        return answer(query, this::annualReport);
    }

    AnnualReport annualReport(AskAnnualReport query) {
        Integer asked = query.yearEnding();
        int year = asked == null ? Period.yearOf(readings.dayOf(query.asOf(), query.effectiveOn())) : asked;
        Reading reading = readings.open(query, Period.ofYear(year));
        List<Breakdown> breakdowns = new ArrayList<>(breakdowns(reading, AnnualReportContents.ALL));
        breakdowns.add(1, reading.showing().breakdown(reading.byQuarter(), reading.period()));
        return new AnnualReport(
                AnnualReport.NO_MEASURE_OF_PERFORMANCE,
                year,
                reading.timeliness(),
                breakdowns,
                Share.of(breakdowns, PANEL_AGREEMENT, "AGREES"),
                Median.of(breakdowns, MONTHS_TO_PUBLICATION),
                Share.of(breakdowns, ACTIONS_BY_PUBLICATION, "COMPLETED_BY_THEN"),
                reading.basis());
    }

    @QueryHandler
    Cases on(AskCases query) {
        return answer(query, this::cases);
    }

    private Cases cases(AskCases query) {
        Reading reading = readings.openCases(query.reader(), When.of(query), query.period());
        CountedCases.Page page = counted.page(reading, query.figure(), query.page(), query.size());
        return new Cases(
                query.figure().toString(), page.rows(), page.total(), query.page(), query.size(), reading.basis());
    }

    private static List<Breakdown> breakdowns(Reading reading, List<Measure> measures) {
        EnumMap<Measure, Tally> tallies = reading.tallies(measures);
        return measures.stream()
                .flatMap(measure -> Stream.ofNullable(tallies.get(measure)))
                .map(tally -> reading.showing().breakdown(tally, reading.period()))
                .toList();
    }

    private static List<Measure> with(List<Measure> some, Measure... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
