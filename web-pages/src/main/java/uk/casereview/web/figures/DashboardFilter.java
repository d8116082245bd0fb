package uk.casereview.web.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import uk.casereview.figures.Period;
import uk.casereview.shared.CaseRef;
import uk.casereview.web.PageError;
import uk.casereview.web.ReportingYears;
import uk.casereview.web.casefile.AsAt;

/**
 * Of which reporting year, and as known or as true on which day somebody wants to see figures, as the address of the page says
 * it.
 *
 * @param yearEnding the reporting year, named by its end (§11.5); null: all of them, or what the page shows by itself
 * @param offered the reporting years there are to choose from, the latest first
 */
public record DashboardFilter(@Nullable Integer yearEnding, AsAt asAt, List<Integer> offered, List<PageError> errors) {
    static final String PERIOD = "period";
    /** Nobody has recorded anything before. */
    private static final int EARLIEST = 1900;

    private static final String ALL = "all";

    /** A year that is not offered, or a day that is none, is left out and said, not guessed. */
    static DashboardFilter of(Map<String, String> given, LocalDate today) {
        List<PageError> errors = new ArrayList<>();
        List<Integer> offered = ReportingYears.upTo(today);
        String asked = given.getOrDefault(PERIOD, "").strip();
        Integer year = offered.stream()
                .filter(known -> known.toString().equals(asked))
                .findFirst()
                .orElse(null);
        if (year == null && !asked.isEmpty() && !asked.equals(ALL)) {
            errors.add(new PageError(PERIOD, "figures.error.period"));
        }
        AsAt asAt = day(given, today, errors);
        return new DashboardFilter(year, asAt, offered, List.copyOf(errors));
    }

    private static AsAt day(Map<String, String> given, LocalDate today, List<PageError> errors) {
        AsAt asked = AsAt.of(given, today);
        LocalDate on = asked.on();
        AsAt shown = on != null && on.getYear() < EARLIEST ? asked.refused("case.as-at.error.no-day") : asked;
        errors.addAll(shown.errors());
        return shown;
    }

    /** As it is known now, and a sentence that says why. */
    DashboardFilter withoutPast() {
        return new DashboardFilter(
                yearEnding, AsAt.now(), offered, List.of(new PageError("counted", "figures.error.totals-now")));
    }

    /** The same without the day of which it was asked what was true, and a sentence that says why. */
    DashboardFilter untold(String message) {
        AsAt untold = asAt.untold(message);
        return new DashboardFilter(yearEnding, untold, offered, untold.errors());
    }

    /** What was known then; null: now. */
    @Nullable
    Instant asOf() {
        return asAt.moment();
    }

    /** What was true on that day; null: what was known. */
    @Nullable
    LocalDate trueOn() {
        return asAt.truly().on();
    }

    /** The key of the words for what is seen of the past. */
    public String known() {
        return asAt.known().replaceFirst("^case", "dashboard");
    }

    Period period() {
        Integer year = yearEnding;
        return year == null ? Period.ALWAYS : Period.ofYear(year);
    }

    /** The reporting years there are to choose from, the latest first. */
    public List<Choice> years() {
        return offered.stream()
                .map(year -> new Choice(Integer.toString(year), year - 1, year, year.equals(yearEnding)))
                .toList();
    }

    /** Another page of the same year and day. */
    public String address(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        if (yearEnding != null) {
            address.queryParam(PERIOD, yearEnding);
        }
        return onTheDay(address);
    }

    /** A case of the same day. */
    String address(CaseRef caseRef) {
        return onTheDay(UriComponentsBuilder.fromPath("/cases/" + caseRef));
    }

    private String onTheDay(UriComponentsBuilder address) {
        if (asAt.on() != null) {
            address.queryParam("day", asAt.day())
                    .queryParam("month", asAt.month())
                    .queryParam("year", asAt.year());
        }
        asAt.truly().addTo(address);
        return address.encode().toUriString();
    }

    /** Whether it asks for less than everything as it is known now. */
    public boolean isNarrowed() {
        return yearEnding != null || asAt.isPast();
    }

    /**
     * One reporting year.
     *
     * @param from the calendar year in whose April it begins
     * @param to the one in whose March it ends
     */
    public record Choice(String value, int from, int to, boolean selected) {
        /** Both as texts: a number would be shown with a comma in it. */
        public String first() {
            return Integer.toString(from);
        }

        public String last() {
            return Integer.toString(to);
        }
    }
}
