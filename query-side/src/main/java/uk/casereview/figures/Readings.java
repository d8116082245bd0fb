package uk.casereview.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.FiguresSeen;
import uk.casereview.figures.Dashboard.Basis;
import uk.casereview.figures.Dashboard.TrueDay;
import uk.casereview.partnership.PartnershipReference;
import uk.casereview.partnership.PartnershipReferences;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.query.Freshness;
import uk.casereview.query.Projections;
import uk.casereview.query.ReadRefused;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RefusalCode;

/** Lets a reader at the figures of the own partnership, or says why not. */
@Component
class Readings {
    private final JdbcClient database;
    private final TrueDayTables trueDays;
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    Readings(
            JdbcClient database,
            TrueDayTables trueDays,
            PartnershipReferences partnerships,
            Freshness freshness,
            ServiceTime time) {
        this.database = database;
        this.trueDays = trueDays;
        this.partnerships = partnerships;
        this.freshness = freshness;
        this.time = time;
    }

    /**
     * When it is read.
     *
     * @param asOf as it was known then; null: now
     * @param effectiveOn as it was true on that day; null: as it was known
     * @param year of which incidents alone a true day is told, should there be too many cases; null: of none
     */
    record When(
            @Nullable Instant asOf,
            @Nullable LocalDate effectiveOn,
            @Nullable Integer year) {
        static When of(DashboardQuery query) {
            return new When(query.asOf(), query.effectiveOn(), null);
        }

        boolean isPast() {
            return asOf != null || effectiveOn != null;
        }
    }

    /**
     * What the reader reads.
     *
     * @param period what is asked for; totals without a period are those of the reporting year of the day
     */
    Reading open(DashboardQuery query, Period period) {
        return open(query.reader(), When.of(query), period);
    }

    Reading open(Actor reader, When when, Period period) {
        boolean totalsOnly = FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY;
        Period counted = totalsOnly && period.equals(Period.ALWAYS)
                ? Period.ofYear(Period.yearOf(dayOf(when.asOf(), when.effectiveOn())))
                : period;
        if (totalsOnly && (when.isPast() || !counted.isReportingYear())) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        return reading(reader, when, counted, totalsOnly);
    }

    /** Whoever reads totals only is told of no past, and of no case (IG9). */
    static void checkPast(Actor reader) {
        if (FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
    }

    /** Where all cases are is a question of now, whatever year they come from. */
    Reading openAll(Actor reader, When when) {
        boolean totalsOnly = FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY;
        if (totalsOnly && when.isPast()) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        return reading(reader, when, Period.ALWAYS, totalsOnly);
    }

    private Reading reading(Actor reader, When when, Period counted, boolean totalsOnly) {
        Instant asOf = when.asOf();
        LocalDate day = dayOf(asOf, when.effectiveOn());
        PartnershipReference reference = partnerships.of(reader.partnership(), asOf);
        if (when.effectiveOn() != null) {
            return ofTrueDay(reader, when, counted, day, reference);
        }
        long position = freshness.reached(Projections.FIGURES);
        VersionRead versions = new VersionRead(database, asOf);
        Reading reading = new Reading(
                reader.partnership(),
                reference,
                counted,
                day,
                source(asOf, counted, versions),
                versions,
                new Showing(totalsOnly ? Disclosure.ofEachAlone(Reading.suppression(reference, day)) : null, asOf),
                new Basis(day, asOf, counted.from(), counted.to(), totalsOnly, position, system.instant()));
        return totalsOnly && counted.isReportingYear() ? reading.asTotals() : reading;
    }

    /** Whoever reads totals only never comes here: what is true of the past is told case by case. */
    private Reading ofTrueDay(Actor reader, When when, Period counted, LocalDate day, PartnershipReference reference) {
        Instant asOf = when.asOf();
        TrueDay trueDay = trueDays.make(
                new TrueDayTables.Asked(reader.partnership(), asOf, day, when.year(), TrueDayTables.MOST_CASES),
                reference.calendar());
        long position = Math.min(freshness.reached(Projections.CASE_TIMELINE), freshness.reached(Projections.FIGURES));
        VersionRead versions = new VersionRead(database, null, TrueDayTables.SCHEMA);
        return new Reading(
                reader.partnership(),
                reference,
                counted,
                day,
                versions,
                versions,
                new Showing(null, asOf, day),
                new Basis(day, asOf, counted.from(), counted.to(), false, position, system.instant(), trueDay));
    }

    /** The sums by month, where no month is cut in two. */
    private FigureSource source(@Nullable Instant asOf, Period counted, VersionRead versions) {
        if (!counted.isOfWholeMonths()) {
            return versions;
        }
        return asOf == null ? new LiveSums(database) : new PastSums(database, asOf);
    }

    /** What shows cases is only for whoever sees all of them. */
    Reading openCases(Actor reader, @Nullable Instant asOf, Period period) {
        return openCases(reader, new When(asOf, null, null), period);
    }

    Reading openCases(Actor reader, When when, Period period) {
        checkPast(reader);
        return open(reader, when, period);
    }

    LocalDate dayOf(@Nullable Instant asOf, @Nullable LocalDate effectiveOn) {
        if (effectiveOn != null) {
            return effectiveOn;
        }
        return asOf == null ? time.today() : ServiceTime.londonDate(asOf);
    }
}
