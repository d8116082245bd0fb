package uk.casereview.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every figure of one partnership once more, from the raw events as they are stored: a second, slow calculation that
 * shares nothing with the views. It reads the whole log, takes the cases one by one, and looks for each figure by itself.
 *
 * @param day on which clocks are read
 */
public record SlowFigures(
        List<SlowCase> cases,
        SlowAnnualReports reports,
        SlowMeetings meetings,
        Things counted,
        List<SlowClock> allClocks,
        Set<LocalDate> holidays,
        Map<String, Integer> warn,
        LocalDate day) {
    /** What the store holds, in the order of the log. */
    public static List<RawEvent> log(JdbcClient database) {
        return RawEvent.all(database);
    }

    public static SlowFigures of(List<RawEvent> log, String partnership, @Nullable Instant asOf, LocalDate day) {
        SlowSettings settings = SlowSettings.of(log, partnership, asOf, day);
        Set<LocalDate> holidays = settings.holidays();
        List<SlowCase> cases = SlowCase.known(log, asOf).stream()
                .filter(one -> one.partnership().equals(partnership))
                .toList();
        Things counted = new Things();
        cases.forEach(one -> {
            new SlowCounts(one, holidays, counted).count();
            new SlowPlans(one).count(day, counted);
            new SlowPublication(one).count(counted);
        });
        SlowAnnualReports reports = SlowAnnualReports.known(log, partnership, asOf);
        reports.count(counted);
        List<SlowClock> clocks = Stream.concat(
                        cases.stream().flatMap(one -> SlowClock.of(one).stream()), reports.clocks().stream())
                .toList();
        SlowMeetings meetings = SlowMeetings.known(log, asOf, day);
        return new SlowFigures(cases, reports, meetings, counted, clocks, holidays, settings.warn(), day);
    }

    public List<String> caseRefs() {
        return cases.stream().map(SlowCase::caseRef).toList();
    }

    /** The cases behind every count but clocks, by the figure's code. */
    public SortedMap<String, List<String>> counts(Period period) {
        return counted.in(period);
    }

    /** §11.5-11: how many people learning has reached, by the figure's code; nothing where it was not passed on. */
    public SortedMap<String, Integer> audience(Period period) {
        SortedMap<String, Integer> reached = new TreeMap<>();
        cases.forEach(one -> SlowLearning.passedOn(one)
                .filter(event -> period.contains(event.day("on")))
                .forEach(event -> reached.merge(
                        "DISSEMINATIONS." + event.text("channel"),
                        event.has("audience") ? event.facts().path("audience").asInt() : 0,
                        Integer::sum)));
        reached.values().removeIf(people -> people == 0);
        return reached;
    }

    /** §11.5-5: the LCSPRs in progress and overdue on the last day of the period that has come. */
    public SortedMap<String, List<String>> inProgress(Period period) {
        LocalDate last = period.to();
        LocalDate on = last == null || last.isAfter(day) ? day : last;
        Things things = new Things();
        cases.forEach(one -> SlowPracticeReview.inProgress(one, on, things));
        return things.in(period);
    }

    /** The cases behind every theme, by the figure's code; whatever has several counts under each, so there is no whole. */
    public SortedMap<String, List<String>> themes(Period period) {
        Things things = new Things();
        new SlowThemes(cases).count(things);
        SortedMap<String, List<String>> themes = counts(period);
        themes.keySet().removeIf(code -> !code.startsWith("THEMES."));
        themes.putAll(things.in(period));
        themes.keySet().removeIf(code -> !code.contains("."));
        return themes;
    }

    /** The cases by where they stand now. */
    public SortedMap<String, List<String>> stages() {
        Things things = new Things();
        for (SlowCase one : cases) {
            SlowStages.notification(one)
                    .ifPresent(stage -> things.add("NOTIFICATION_STAGES", stage, one.caseRef(), day));
            SlowStages.review(one).ifPresent(stage -> things.add("REVIEW_STAGES", stage, one.caseRef(), day));
            new SlowPlans(one).stages(day, things);
            SlowPracticeReview.stage(one)
                    .ifPresent(stage -> things.add("PRACTICE_REVIEW_STAGES", stage, one.caseRef(), day));
        }
        return things.in(Period.ALWAYS);
    }

    /** The cases behind every clock figure, by its code. */
    public SortedMap<String, List<String>> clocks(Period period) {
        Things things = new Things();
        for (SlowClock clock : begunIn(period)) {
            String status = clock.status(day, holidays, warn);
            things.add(clock.kind(), status, clock.caseRef(), clock.startOn());
            things.add("CLOCKS", status, clock.caseRef(), clock.startOn());
        }
        return things.in(period);
    }

    /** §11.3, {@code roundHalfUp(100*met/(met+late+overdue))}, by kind; none where the denominator is 0. */
    public SortedMap<String, Integer> onTimePct(Period period) {
        SortedMap<String, Integer> percent = new TreeMap<>();
        SortedMap<String, List<String>> clocks = clocks(period);
        for (String kind : kinds(period)) {
            int met = size(clocks, kind + ".MET");
            int all = met
                    + size(clocks, kind + ".MET_LATE")
                    + size(clocks, kind + ".OVERDUE")
                    + size(clocks, kind + ".CUT_SHORT");
            if (all > 0) {
                percent.put(kind, (int) Math.floor(100.0 * met / all + 0.5));
            }
        }
        return percent;
    }

    /** §11.3, of all clocks that stopped, by kind. */
    public SortedMap<String, BigDecimal> medianWorkingDays(Period period) {
        SortedMap<String, BigDecimal> medians = new TreeMap<>();
        for (String kind : kinds(period)) {
            List<Integer> taken = new ArrayList<>();
            for (SlowClock clock : begunIn(period)) {
                LocalDate stopOn = clock.stopOn();
                if (clock.kind().equals(kind) && stopOn != null) {
                    taken.add(SlowClock.workingDays(clock.startOn(), stopOn, holidays));
                }
            }
            taken.sort(null);
            int n = taken.size();
            if (n > 0) {
                int twice = n % 2 == 1 ? 2 * taken.get(n / 2) : taken.get(n / 2 - 1) + taken.get(n / 2);
                medians.put(kind, BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2)));
            }
        }
        return medians;
    }

    /** §11.4, each in words. */
    public List<String> overdue(Period period) {
        return begunIn(period).stream()
                .filter(clock -> Set.of("OVERDUE", "DUE_SOON").contains(clock.status(day, holidays, warn)))
                .sorted(Comparator.comparing(SlowClock::dueOn)
                        .thenComparing(clock -> clock.caseRef().equals(SlowAnnualReports.NO_CASE))
                        .thenComparing(SlowClock::caseRef)
                        .thenComparing(SlowClock::kind))
                .map(clock -> SlowOverdue.expected(clock, this))
                .toList();
    }

    private List<SlowClock> begunIn(Period period) {
        return allClocks.stream()
                .filter(clock -> period.contains(clock.startOn()))
                .toList();
    }

    private Set<String> kinds(Period period) {
        Set<String> kinds = new HashSet<>();
        begunIn(period).forEach(clock -> kinds.add(clock.kind()));
        return kinds;
    }

    private static int size(SortedMap<String, List<String>> cases, String code) {
        return cases.getOrDefault(code, List.of()).size();
    }
}
