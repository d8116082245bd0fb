package uk.casereview.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.ClockKind;
import uk.casereview.figures.ClockCounts.Running;
import uk.casereview.figures.ClockCounts.Stopped;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.shared.PartnershipCode;

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
    /** §11.3 in the period. */
    Timeliness timeliness() {
        List<Stopped> stopped = source.stopped(partnership, period);
        List<Running> running = source.running(partnership, period);
        SortedMap<ClockKind, ClockCounts> counts = new TreeMap<>();
        for (ClockKind kind : ClockKind.values()) {
            ClockCounts ofKind = ClockCounts.of(kind, stopped, running, day, reference.warnedUpTo(kind, day));
            if (!ofKind.isEmpty()) {
                counts.put(kind, ofKind);
            }
        }
        return showing.timeliness(counts, period);
    }

    /** Each of the measures counted, in one statement. */
    EnumMap<Measure, Tally> tallies(Collection<Measure> measures) {
        List<Tally.Count> counts = source.counts(partnership, measures, period).stream()
                .map(count -> PlanFacts.readOn(count, day))
                .toList();
        EnumMap<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        measures.forEach(measure -> tallies.put(measure, Tally.of(measure, counts, period)));
        return tallies;
    }

    @Nullable
    Instant asOf() {
        return basis.asOf();
    }
}
