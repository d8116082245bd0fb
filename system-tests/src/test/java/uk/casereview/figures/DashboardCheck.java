package uk.casereview.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Caller;

/**
 * Compares every dashboard of one partnership with the slow calculation.
 *
 * @param asOf as a parameter; empty: now
 * @param opened whether each number is opened too
 */
public record DashboardCheck(Caller caller, String asOf, SlowFigures slow, boolean opened) {
    public void all() {
        for (Period period : List.of(
                Period.ALWAYS,
                Period.ofYear(2026),
                Period.ofYear(2027),
                new Period(LocalDate.parse("2026-02-11"), LocalDate.parse("2026-09-17")))) {
            timeliness(period);
            decisions(period);
            actions(period);
            themes(period);
            overdue(period);
            if (period.isReportingYear()) {
                annualReport(period);
            }
        }
        tracker();
    }

    private void timeliness(Period period) {
        Shown shown = read("timeliness", "", period);
        assertThat(shown.clocks("/clocks")).isEqualTo(sizes(slow.clocks(period)));
        assertThat(shown.onTimePct("/clocks")).isEqualTo(slow.onTimePct(period));
        SortedMap<String, BigDecimal> medians = shown.medianWorkingDays("/clocks");
        assertThat(medians.keySet()).isEqualTo(slow.medianWorkingDays(period).keySet());
        slow.medianWorkingDays(period)
                .forEach((kind, median) -> assertThat(medians.get(kind)).isEqualByComparingTo(median));
        if (opened) {
            opens(shown, slow.clocks(period));
        }
    }

    private void decisions(Period period) {
        Shown shown = read("decisions", "", period);
        SortedMap<String, List<String>> expected = slow.counts(period);
        expected.keySet().removeIf(code -> !code.startsWith("DECISIONS") && !code.startsWith("DELAY"));
        assertThat(shown.counts("/decisions")).isEqualTo(sizes(expected));
        if (opened) {
            opens(shown, expected);
        }
    }

    private void actions(Period period) {
        Shown shown = read("actions", "", period);
        SortedMap<String, List<String>> expected = slow.counts(period);
        expected.keySet().removeIf(code -> !code.startsWith("ACTIONS") && !code.startsWith("PLANS_COMPLETE"));
        assertThat(shown.counts("/actions")).isEqualTo(sizes(expected));
        assertThat(shown.dashboard().path("completionPct").asString(""))
                .isEqualTo(percent(expected, "ACTIONS_BY_COLOUR", "GREEN"));
        assertThat(shown.dashboard().path("verifiedPct").asString(""))
                .isEqualTo(percent(expected, "ACTIONS_BY_STAGE", "VERIFIED"));
        assertThat(shown.dashboard().path("impactCoveragePct").asString(""))
                .isEqualTo(percent(expected, "PLANS_COMPLETE", "WITH_EVIDENCE"));
        assertThat(shown.dashboard().path("prePublicationCompletionPct").asString(""))
                .isEqualTo(percent(expected, "ACTIONS_BY_PUBLICATION", "COMPLETED_BY_THEN"));
        if (opened) {
            opens(shown, expected);
        }
    }

    private void themes(Period period) {
        JsonNode shown = read("themes", "", period).dashboard();
        same(shown.path("themes"), slow.themes(period));
        int year = Period.yearOf(slow.day());
        for (JsonNode one : shown.path("years")) {
            assertThat(one.path("name").asString()).isEqualTo("THEMES_" + year);
            SortedMap<String, List<String>> expected = slow.themes(Period.ofYear(year--));
            expected.keySet().removeIf(code -> !code.startsWith("THEMES."));
            same(List.of(one), expected);
        }
        assertThat(year).isEqualTo(Period.yearOf(slow.day()) - 5);
    }

    private void same(Iterable<JsonNode> breakdowns, SortedMap<String, List<String>> expected) {
        assertThat(Shown.countsIn(breakdowns)).isEqualTo(sizes(expected));
        if (opened) {
            breakdowns.forEach(breakdown -> opens(new Shown(breakdown), expected));
        }
    }

    /** {@code roundHalfUp(100*part/whole)}; nothing where the whole is 0. */
    private static String percent(SortedMap<String, List<String>> cases, String measure, String value) {
        int whole = cases.getOrDefault(measure, List.of()).size();
        int part = cases.getOrDefault(measure + "." + value, List.of()).size();
        return whole == 0 ? "" : Integer.toString((int) Math.floor(100.0 * part / whole + 0.5));
    }

    private void annualReport(Period period) {
        int year = Period.yearOf(Objects.requireNonNull(period.to()));
        Shown shown = new Shown(caller.get("/api/dashboards/annual-report?year=" + year + asOf)
                .mustBe(200)
                .json());
        SortedMap<String, List<String>> expected = slow.counts(period);
        expected.keySet()
                .removeIf(code ->
                        code.startsWith("DECISIONS") || code.startsWith("ANNUAL_REPORTS_SENT") || overlaps(code));
        expected.putAll(slow.inProgress(period));
        assertThat(shown.counts("/breakdowns")).isEqualTo(sizes(expected));
        assertThat(shown.dashboard().path("panelAgreementPct").asString(""))
                .isEqualTo(percent(expected, "PANEL_AGREEMENT", "AGREES"));
        assertThat(Shown.allRows(caller, path("cases", "&figure=ANNUAL_REPORTS_SENT", period))
                        .map(row -> row.path("value").asString() + " "
                                + row.path("on").asString())
                        .sorted()
                        .toList())
                .isEqualTo(slow.reports().sent(period));
        quarters(shown.dashboard().path("breakdowns"), period);
        assertThat(shown.audience("/breakdowns")).isEqualTo(slow.audience(period));
        assertThat(shown.clocks("/timeliness")).isEqualTo(sizes(slow.clocks(period)));
        assertThat(shown.dashboard().path("prePublicationCompletionPct").asString(""))
                .isEqualTo(percent(expected, "ACTIONS_BY_PUBLICATION", "COMPLETED_BY_THEN"));
        assertThat(shown.dashboard().path("medianMonthsToPublication").asString(""))
                .isEqualTo(medianOf(expected, "MONTHS_TO_PUBLICATION."));
        if (opened) {
            shown.dashboard().path("breakdowns").forEach(one -> opens(new Shown(ofTheYear(one)), expected));
            opens(new Shown(shown.dashboard().path("timeliness")), slow.clocks(period));
        }
    }

    /** What counts all of the year: of quarters only their sum, as each of them counts days of its own. */
    private static JsonNode ofTheYear(JsonNode breakdown) {
        return breakdown.path("name").asString().endsWith(Shown.BY_QUARTER) ? breakdown.path("total") : breakdown;
    }

    /** Each counts what all of the year does, in three months of it. */
    private void quarters(JsonNode breakdowns, Period year) {
        LocalDate begin = Objects.requireNonNull(year.from());
        List<JsonNode> byQuarter = breakdowns
                .valueStream()
                .filter(one -> one.path("name").asString().endsWith(Shown.BY_QUARTER))
                .toList();
        assertThat(byQuarter).isNotEmpty();
        for (JsonNode one : byQuarter) {
            assertThat(one.path("parts")).hasSize(4);
            for (int quarter = 0; quarter < 4; quarter++) {
                LocalDate from = begin.plusMonths(3L * quarter);
                JsonNode part = one.path("parts").path(quarter);
                SortedMap<String, List<String>> expected =
                        slow.counts(new Period(from, from.plusMonths(3).minusDays(1)));
                assertThat(part.path("count").asInt())
                        .as("%s from %s", one.path("name"), from)
                        .isEqualTo(expected.getOrDefault(part.path("code").asString(), List.of())
                                .size());
                if (opened) {
                    opens(new Shown(part), expected);
                }
            }
        }
    }

    /** The middle of the numbers that the codes end in, or half way between two; nothing where there are none. */
    private static String medianOf(SortedMap<String, List<String>> cases, String codes) {
        int[] numbers = cases.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(codes))
                .flatMapToInt(entry -> entry.getValue().stream()
                        .mapToInt(_ -> Integer.parseInt(entry.getKey().substring(codes.length()))))
                .sorted()
                .toArray();
        int n = numbers.length;
        if (n == 0) {
            return "";
        }
        int twice = numbers[(n - 1) / 2] + numbers[n / 2];
        return twice % 2 == 0 ? Integer.toString(twice / 2) : twice / 2 + ".5";
    }

    /** What may count a case several times has no whole. */
    private static boolean overlaps(String code) {
        return code.equals("THEMES") || code.equals("JOINT_REVIEWS");
    }

    private void overdue(Period period) {
        assertThat(Shown.countedRows(caller, path("overdue", "", period)).stream()
                        .map(SlowOverdue::shown)
                        .toList())
                .isEqualTo(slow.overdue(period));
    }

    private void tracker() {
        Shown shown = read("tracker", "", Period.ALWAYS);
        assertThat(shown.counts("/stages")).isEqualTo(sizes(slow.stages()));
        SlowRows slowRows = new SlowRows(slow);
        List<SortedMap<String, String>> rows = slowRows.expected();
        assertThat(SlowRows.shown(Shown.allRows(caller, path("tracker", "", Period.ALWAYS))))
                .containsExactlyElementsOf(rows);
        SlowRows.FILTERS.forEach(filter -> left(filter, slowRows.left(filter, rows)));
        if (opened) {
            opens(shown, slow.stages());
        }
    }

    private void left(String filter, List<String> cases) {
        assertThat(Shown.countedRows(caller, path("tracker", "&" + filter, Period.ALWAYS)).stream()
                        .map(row -> row.path("caseRef").asString())
                        .toList())
                .as(filter)
                .isEqualTo(cases);
    }

    /** Each number above 0 leads to just the cases that the slow calculation counts, which knows every code there is. */
    private void opens(Shown shown, SortedMap<String, List<String>> expected) {
        shown.figures().filter(figure -> figure.path("count").asInt(0) > 0).forEach(figure -> {
            String code = figure.path("code").asString();
            assertThat(expected).containsKey(code);
            assertThat(Shown.opened(caller, figure))
                    .as(code)
                    .hasSize(figure.path("count").asInt())
                    .isEqualTo(expected.get(code));
        });
    }

    private Shown read(String dashboard, String more, Period period) {
        return new Shown(caller.get(path(dashboard, more, period)).mustBe(200).json());
    }

    private String path(String dashboard, String more, Period period) {
        String days = period.equals(Period.ALWAYS) ? "" : "&from=" + period.from() + "&to=" + period.to();
        String query = days + asOf + more;
        return "/api/dashboards/" + dashboard + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    private static SortedMap<String, Integer> sizes(SortedMap<String, List<String>> cases) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        cases.forEach((code, behind) -> sizes.put(code, behind.size()));
        return sizes;
    }
}
