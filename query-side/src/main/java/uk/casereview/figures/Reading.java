package uk.casereview.figures;

import static uk.casereview.figures.Measure.NOTIFICATIONS;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_IN_PROGRESS;
import static uk.casereview.figures.Measure.REPEATED_THEMES;
import static uk.casereview.figures.Measure.THEMES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.ClockStatus;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.timeline.TrueHistories;

/**
 * One reading of figures: whose, of what period, as known when, and shown how.
 *
 * @param day on which clocks are read
 */
record Reading(
        PartnershipCode partnership,
        PartnershipReference reference,
        Period period,
        LocalDate day,
        FigureSource source,
        VersionRead versions,
        Showing showing,
        Basis basis) {
    private static final Set<Measure> NOT_KEPT = Set.of(REPEATED_THEMES, PRACTICE_REVIEWS_IN_PROGRESS);

    /** The same with what is hidden of totals, which hang together over all dashboards of a year. */
    Reading asTotals() {
        Map<String, int[]> lines = new HashMap<>();
        tallies(SameThings.measures()).values().forEach(tally -> lines.put(tally.name(), tally.counts()));
        Tally quarters = byQuarter();
        lines.put(quarters.name(), quarters.counts());
        clocks().forEach((kind, counts) -> lines.put(kind.toString(), counts.inOrder()));
        Showing totals = new Showing(Disclosure.of(lines, suppression(reference, day)), asOf(), null);
        return new Reading(partnership, reference, period, day, source, versions, totals, basis);
    }

    /** A-28, as the policy of the day says. */
    static Suppression suppression(PartnershipReference reference, LocalDate day) {
        return new Suppression(reference.thresholds(day).smallestCountShown());
    }

    /** §11.3 in the period. */
    Timeliness timeliness() {
        return showing.timeliness(clocks(), period);
    }

    /** The figure by itself: as many as are listed behind it. */
    int number(FigureCode figure) {
        String value = figure.value();
        if (figure.isOfClocks()) {
            ClockKind kind = figure.kind();
            return clocks().entrySet().stream()
                    .filter(counts -> kind == null || kind == counts.getKey())
                    .mapToInt(counts -> value == null
                            ? IntStream.of(counts.getValue().inOrder()).sum()
                            : counts.getValue().of(ClockStatus.valueOf(value)))
                    .sum();
        }
        Measure measure = figure.measure();
        Tally tally = Objects.requireNonNull(tallies(List.of(measure)).get(measure));
        return value == null ? tally.total() : tally.countOf(value);
    }

    /** The same of another period. */
    Reading in(Period other) {
        return new Reading(partnership, reference, other, day, source, versions, showing, basis);
    }

    SortedMap<ClockKind, ClockCounts> clocks() {
        List<Stopped> stopped = source.stopped(partnership, period);
        List<Running> running = source.running(partnership, period);
        SortedMap<ClockKind, ClockCounts> counts = new TreeMap<>();
        for (ClockKind kind : ClockKind.values()) {
            ClockCounts ofKind = ClockCounts.of(kind, stopped, running, day, reference.warnedUpTo(kind, day));
            if (!ofKind.isEmpty()) {
                counts.put(kind, ofKind);
            }
        }
        return counts;
    }

    /** The notifications of a reporting year. */
    Tally byQuarter() {
        LocalDate last = Objects.requireNonNull(period.to());
        return Tally.byQuarter(
                NOTIFICATIONS, source.counts(partnership, List.of(NOTIFICATIONS), period), last.getYear());
    }

    /** Each of the measures counted, in one statement but for those that are not kept as they are asked for. */
    EnumMap<Measure, Tally> tallies(Collection<Measure> measures) {
        List<Measure> whole =
                measures.stream().filter(measure -> !NOT_KEPT.contains(measure)).toList();
        List<Tally.Count> counts = new ArrayList<>();
        if (!whole.isEmpty()) {
            source.counts(partnership, whole, period).stream()
                    .map(count -> PlanFacts.readOn(count, day))
                    .forEach(counts::add);
        }
        if (measures.contains(REPEATED_THEMES)) {
            counts.addAll(source.repeatedThemes(partnership, period));
        }
        if (measures.contains(PRACTICE_REVIEWS_IN_PROGRESS)) {
            counts.addAll(ReviewsInProgress.counts(this));
        }
        EnumMap<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        measures.forEach(measure -> tallies.put(measure, Tally.of(measure, counts, period)));
        return tallies;
    }

    /** The themes learnt in one reporting year, by the name of the year. */
    Breakdown themesOf(int yearEnding) {
        Period year = Period.ofYear(yearEnding);
        Tally tally = Tally.of(THEMES, source.counts(partnership, List.of(THEMES), year), year);
        return showing.breakdown(new Tally("THEMES_" + yearEnding, tally.whole(), tally.adds(), tally.parts()), year);
    }

    @Nullable
    Instant asOf() {
        return basis.asOf();
    }

    /** Whether it is of what was true on the day, and not of what was known. */
    boolean isTrueDay() {
        return basis.trueDay() != null;
    }

    /** Whether all cases are counted, and not totals alone or those of one year (IG9). */
    boolean isOfEveryCase() {
        TrueDay told = basis.trueDay();
        return !basis.totalsOnly() && (told == null || told.year() == null);
    }

    /** The same with what was recorded later of these cases alone. */
    Basis basisOf(List<TrackedCase> rows) {
        TrueDay told = basis.trueDay();
        if (told == null) {
            return basis;
        }
        Set<CaseRef> shown = rows.stream().map(TrackedCase::caseRef).collect(Collectors.toSet());
        return new Basis(
                basis.day(),
                basis.asOf(),
                basis.from(),
                basis.to(),
                basis.totalsOnly(),
                basis.position(),
                basis.freshAt(),
                new TrueDay(
                        told.effectiveOn(),
                        told.year(),
                        told.events(),
                        told.cases(),
                        told.recordedLater().stream()
                                .filter(later -> shown.contains(later.caseRef()))
                                .toList()));
    }

    /** An arrangement is there from when it is made: of a true day those count that stood by its end. */
    @Nullable
    Instant arrangedBy() {
        Instant known = asOf();
        if (!isTrueDay()) {
            return known;
        }
        Instant end = TrueHistories.after(day).minusMillis(1);
        return known != null && known.isBefore(end) ? known : end;
    }
}
