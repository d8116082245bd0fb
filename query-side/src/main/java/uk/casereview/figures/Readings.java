package uk.casereview.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.casereview.access.FiguresSeen;
import uk.casereview.figures.Dashboard.Basis;
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
    private final PartnershipReferences partnerships;
    private final Freshness freshness;
    private final ServiceTime time;
    private final Clock system = Clock.systemUTC();

    Readings(JdbcClient database, PartnershipReferences partnerships, Freshness freshness, ServiceTime time) {
        this.database = database;
        this.partnerships = partnerships;
        this.freshness = freshness;
        this.time = time;
    }

    /**
     * What the reader reads.
     *
     * @param period what is asked for; totals without a period are those of the reporting year of the day
     */
    Reading open(Actor reader, @Nullable Instant asOf, Period period) {
        boolean totalsOnly = FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY;
        Period counted =
                totalsOnly && period.equals(Period.ALWAYS) ? Period.ofYear(Period.yearOf(dayOf(asOf))) : period;
        if (totalsOnly && (asOf != null || !counted.isReportingYear())) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        return reading(reader, asOf, counted, totalsOnly);
    }

    /** Where all cases are is a question of now, whatever year they come from. */
    Reading openAll(Actor reader, @Nullable Instant asOf) {
        boolean totalsOnly = FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY;
        if (totalsOnly && asOf != null) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        return reading(reader, asOf, Period.ALWAYS, totalsOnly);
    }

    private Reading reading(Actor reader, @Nullable Instant asOf, Period counted, boolean totalsOnly) {
        LocalDate day = dayOf(asOf);
        long position = freshness.reached(Projections.FIGURES);
        VersionRead versions = new VersionRead(database, asOf);
        PartnershipReference reference = partnerships.of(reader.partnership(), asOf);
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

    /** The sums by month, where no month is cut in two. */
    private FigureSource source(@Nullable Instant asOf, Period counted, VersionRead versions) {
        if (!counted.isOfWholeMonths()) {
            return versions;
        }
        return asOf == null ? new LiveSums(database) : new PastSums(database, asOf);
    }

    /** What shows cases is only for whoever sees all of them. */
    Reading openCases(Actor reader, @Nullable Instant asOf, Period period) {
        if (FiguresSeen.by(reader.role()) == FiguresSeen.TOTALS_ONLY) {
            throw new ReadRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        return open(reader, asOf, period);
    }

    LocalDate dayOf(@Nullable Instant asOf) {
        return asOf == null ? time.today() : ServiceTime.londonDate(asOf);
    }
}
