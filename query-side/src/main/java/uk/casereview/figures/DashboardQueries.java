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

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
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

    DashboardQueries(
            Readings readings,
            TrackedCases tracked,
            OverdueClocks overdue,
            CountedCases counted,
            OneSnapshot snapshot) {
        this.readings = readings;
        this.tracked = tracked;
        this.overdue = overdue;
        this.counted = counted;
        this.snapshot = snapshot;
    }

    @QueryHandler
    Tracker on(AskTracker query) {
        return snapshot.of(() -> tracker(query));
    }

    Tracker tracker(AskTracker query) {
        Reading reading = readings.openAll(query.reader(), query.asOf());
        TrackedCases.Page page = reading.basis().totalsOnly()
                ? TrackedCases.Page.EMPTY
                : tracked.page(reading, query.filter(), query.page(), query.size());
        // how many there are of all years would tell what one of them hides (IG9)
        List<Breakdown> stages = reading.basis().totalsOnly() ? List.of() : breakdowns(reading, STAGES);
        return new Tracker(stages, page.rows(), page.total(), query.page(), query.size(), reading.basis());
    }

    @QueryHandler
    Overdue on(AskOverdue query) {
        return snapshot.of(() -> overdue(query));
    }

    private Overdue overdue(AskOverdue query) {
        Reading reading = readings.open(query.reader(), query.asOf(), query.period());
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
        return snapshot.of(() -> timely(query));
    }

    Timely timely(AskTimeliness query) {
        Reading reading = readings.open(query.reader(), query.asOf(), query.period());
        return new Timely(reading.timeliness(), reading.basis());
    }

    @QueryHandler
    Decisions on(AskDecisions query) {
        return snapshot.of(() -> decisions(query));
    }

    Decisions decisions(AskDecisions query) {
        Reading reading = readings.open(query.reader(), query.asOf(), query.period());
        return new Decisions(breakdowns(reading, DECISIONS), reading.basis());
    }

    @QueryHandler
    Actions on(AskActions query) {
        return snapshot.of(() -> actions(query));
    }

    Actions actions(AskActions query) {
        Reading reading = readings.open(query.reader(), query.asOf(), query.period());
        List<Breakdown> shown = breakdowns(reading, ACTIONS);
        return new Actions(
                shown,
                share(shown, ACTIONS_BY_COLOUR, "GREEN"),
                share(shown, ACTIONS_BY_STAGE, "VERIFIED"),
                share(shown, PLANS_COMPLETE, "WITH_EVIDENCE"),
                share(shown, ACTIONS_BY_PUBLICATION, "COMPLETED_BY_THEN"),
                reading.basis());
    }

    @QueryHandler
    Themes on(AskThemes query) {
        return snapshot.of(() -> themes(query));
    }

    Themes themes(AskThemes query) {
        Reading reading = readings.open(query.reader(), query.asOf(), query.period());
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
        return snapshot.of(() -> annualReport(query));
    }

    AnnualReport annualReport(AskAnnualReport query) {
        Integer asked = query.yearEnding();
        int year = asked == null ? Period.yearOf(readings.dayOf(query.asOf())) : asked;
        Reading reading = readings.open(query.reader(), query.asOf(), Period.ofYear(year));
        List<Breakdown> breakdowns = new ArrayList<>(breakdowns(reading, AnnualReportContents.ALL));
        breakdowns.add(1, reading.showing().breakdown(reading.byQuarter(), reading.period()));
        return new AnnualReport(
                AnnualReport.NO_MEASURE_OF_PERFORMANCE,
                year,
                reading.timeliness(),
                breakdowns,
                share(breakdowns, PANEL_AGREEMENT, "AGREES"),
                median(breakdowns, MONTHS_TO_PUBLICATION),
                share(breakdowns, ACTIONS_BY_PUBLICATION, "COMPLETED_BY_THEN"),
                reading.basis());
    }

    @QueryHandler
    Cases on(AskCases query) {
        return snapshot.of(() -> cases(query));
    }

    private Cases cases(AskCases query) {
        Reading reading = readings.openCases(query.reader(), query.asOf(), query.period());
        CountedCases.Page page = counted.page(reading, query.figure(), query.page(), query.size());
        return new Cases(
                query.figure().toString(), page.rows(), page.total(), query.page(), query.size(), reading.basis());
    }

    /** One value's part of the whole, in per cent; of what is suppressed no share is told either. */
    private static @Nullable Integer share(List<Breakdown> breakdowns, Measure measure, String value) {
        int part = 0;
        int whole = 0;
        for (Breakdown breakdown : breakdowns) {
            for (Figure figure : breakdown.name().equals(measure.name()) ? breakdown.parts() : List.<Figure>of()) {
                Integer count = figure.count();
                if (count == null) {
                    return null;
                }
                String of = Objects.requireNonNullElse(
                        FigureCode.parse(figure.code()).value(), "");
                part += value.equals(of) ? count : 0;
                whole += measure.codes().contains(of) ? count : 0;
            }
        }
        return Share.percent(part, whole);
    }

    /** Of values that are numbers; of what is suppressed no median is told either. */
    private static @Nullable BigDecimal median(List<Breakdown> breakdowns, Measure measure) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (Breakdown breakdown : breakdowns) {
            for (Figure figure : breakdown.name().equals(measure.name()) ? breakdown.parts() : List.<Figure>of()) {
                Integer count = figure.count();
                String value = FigureCode.parse(figure.code()).value();
                if (count == null || value == null) {
                    return null;
                }
                counts.put(Integer.valueOf(value), count);
            }
        }
        return Median.of(counts);
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
