package uk.casereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** When it happened, and when the local authority can first have been aware of it (N2, §15.3-14). */
final class IncidentDatePolicy {
    private IncidentDatePolicy() {}

    /**
     * The dates with their precision said. §15.3-14: "incidentOn elsewhere means EXACT", so a day that is less than exact
     * is where the period begins.
     */
    static IncidentDates complete(IncidentDates given) {
        DatePrecision precision = precision(given);
        LocalDate day = given.incidentOn();
        LocalDate from = given.incidentFrom();
        return precision == DatePrecision.EXACT
                ? new IncidentDates(day, given.incidentTime(), from, given.incidentTo(), precision)
                : new IncidentDates(
                        null, given.incidentTime(), from == null ? day : from, given.incidentTo(), precision);
    }

    private static DatePrecision precision(IncidentDates given) {
        DatePrecision said = given.precision();
        if (said != null) {
            return said;
        }
        if (given.incidentOn() != null) {
            return DatePrecision.EXACT;
        }
        return given.incidentFrom() == null && given.incidentTo() == null ? DatePrecision.UNKNOWN : DatePrecision.RANGE;
    }

    /** G5: dates that lie ahead. */
    static Gates ahead(Gates gates, IncidentDates dates, Context context) {
        return gates.and(Refusals.future("incidentOn", dates.incidentOn(), context))
                .and(Refusals.future("incidentFrom", dates.incidentFrom(), context))
                .and(Refusals.future("incidentTo", dates.incidentTo(), context));
    }

    /** Dates that are missing for their precision, or run backwards; they come after the codes of the row (§15.8). */
    static Gates muddled(Gates gates, IncidentDates dates) {
        LocalDate from = dates.incidentFrom();
        LocalDate to = dates.incidentTo();
        return gates.and(missing(dates))
                .and(
                        from != null && to != null && to.isBefore(from)
                                ? Optional.of(Refusals.backwards("incidentFrom", from, "incidentTo", to))
                                : Optional.empty());
    }

    private static Optional<Refusal> missing(IncidentDates dates) {
        List<String> missing = switch (precision(dates)) {
            case EXACT -> absent("incidentOn", dates.incidentOn()).toList();
            case APPROXIMATE -> absent("incidentFrom", dates.incidentFrom()).toList();
            case RANGE ->
                Stream.concat(absent("incidentFrom", dates.incidentFrom()), absent("incidentTo", dates.incidentTo()))
                        .toList();
            case UNKNOWN -> List.of();
        };
        return Refusals.when(
                !missing.isEmpty(),
                new Refusal(
                        RefusalCode.INCIDENT_DATES_INCOMPLETE,
                        Map.of("precision", precision(dates).toString(), "missing", missing)));
    }

    private static Stream<String> absent(String field, @Nullable LocalDate day) {
        return Stream.ofNullable(day == null ? field : null);
    }

    /** §15.3-14: "AWARE_BEFORE_INCIDENT only when EXACT". */
    static Optional<Refusal> awareTooEarly(@Nullable LocalDate awareOn, IncidentDates dates) {
        LocalDate day = dates.incidentOn();
        return awareOn != null && day != null && awareOn.isBefore(day)
                ? Optional.of(new Refusal(
                        RefusalCode.AWARE_BEFORE_INCIDENT,
                        Map.of("incidentOn", day.toString(), "awareOn", awareOn.toString())))
                : Optional.empty();
    }
}
