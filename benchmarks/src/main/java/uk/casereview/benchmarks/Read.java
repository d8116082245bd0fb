package uk.casereview.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that is asked over HTTP.
 *
 * @param name stands in the results
 * @param path with {@code {case}}, {@code {old case}}, {@code {part}}, {@code {last page}}, {@code {moment}},
 *     {@code {day}} and {@code {year}} to be filled in
 * @param limitMillis what 99 of 100 answers may take
 * @param holds what no answer is without: one of nothing costs nothing
 */
record Read(String name, String path, int limitMillis, By by, Pattern holds) {
    /** Who reads it. */
    enum By {
        SUB_GROUP,
        TOTALS_ONLY,
        BROWSER
    }

    private static final int LIVE = 50;
    private static final int PAST = 500;

    private static final Pattern ROW = Pattern.compile("\"rows\":\\[\\{");
    private static final Pattern CASE = Pattern.compile("\"caseRef\":\"");
    private static final Pattern FIGURE = Pattern.compile("\"shown\":\"[1-9]");
    private static final Pattern LINK = Pattern.compile("href=\"/cases/[A-Z]");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]+-[0-9]{4}-[0-9]+");

    private static final String BOARDS = "/api/dashboards/";
    private static final List<String> FIGURES =
            List.of("overdue", "timeliness", "decisions", "actions", "themes", "annual-report", "tracker");

    static List<Read> all() {
        return Stream.of(cases(), dashboards(), filtered(), pages())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Read> cases() {
        return List.of(
                rows("tracker", "/api/cases", LIVE),
                rows("tracker by next due", "/api/cases?sort=nextDue", LIVE),
                rows("tracker: last page", "/api/cases?page={last page}", LIVE),
                rows("tracker: notified only", "/api/cases?notification=NOTIFIED", LIVE),
                rows("tracker: overdue only", "/api/cases?clock=OVERDUE&sort=nextDue", LIVE),
                rows("tracker: part of a reference", "/api/cases?text={part}", LIVE),
                ofCase("case", "/api/cases/{case}"),
                ofCase("case as known then", "/api/cases/{old case}?asOf={moment}"),
                ofCase("case as true then", "/api/cases/{old case}?effectiveOn={day}"),
                ofCase("timeline of a case", "/api/cases/{case}/timeline"),
                ofCase("clocks of a case", "/api/cases/{case}/clocks"),
                new Read(
                        "decisions on a case",
                        "/api/decisions?case={case}",
                        LIVE,
                        By.SUB_GROUP,
                        Pattern.compile("\"total\":")),
                rows("decisions", "/api/decisions", LIVE));
    }

    private static List<Read> dashboards() {
        List<Read> all = new ArrayList<>();
        FIGURES.forEach(name -> all.add(figures(name, "", LIVE, By.SUB_GROUP)));
        all.add(rows("dashboard tracker: overdue only", BOARDS + "tracker?clock=OVERDUE", LIVE));
        all.add(rows("cases behind a figure", BOARDS + "cases?figure=NOTIFICATIONS", LIVE));
        // where all cases stand is not told to who reads totals alone (§10.5 IG9)
        FIGURES.stream()
                .filter(name -> !name.equals("tracker"))
                .forEach(name -> all.add(figures(name, ": totals only", LIVE, By.TOTALS_ONLY)));
        FIGURES.forEach(name -> all.add(figures(name, " then", PAST, By.SUB_GROUP)));
        all.add(rows("cases behind a figure then", BOARDS + "cases?figure=NOTIFICATIONS&asOf={moment}", PAST));
        return all;
    }

    /** What §11.2 filters by, one by one and together: no answer may cost more because more is asked for. */
    private static List<Read> filtered() {
        List<Read> all = new ArrayList<>();
        Map<String, String> ofBoth = new LinkedHashMap<>();
        ofBoth.put("one theme", "theme=T5");
        ofBoth.put("one agency", "agency=WMP");
        ofBoth.put("one year", "year={year}");
        ofBoth.put("red plans", "rag=RED");
        ofBoth.put("theme and agency", "theme=T5&agency=WMP");
        ofBoth.put("theme and agency and year", "theme=T5&agency=WMP&year={year}");
        ofBoth.put("overdue of an agency", "clock=OVERDUE&agency=WMP");
        ofBoth.forEach((name, filter) -> {
            all.add(rows("tracker: " + name, "/api/cases?" + filter, LIVE));
            all.add(rows("dashboard tracker: " + name, BOARDS + "tracker?" + filter, LIVE));
            all.add(rows("dashboard tracker then: " + name, BOARDS + "tracker?asOf={moment}&" + filter, PAST));
        });
        all.add(rows("dashboard tracker: notified only", BOARDS + "tracker?notification=NOTIFIED", LIVE));
        all.add(rows("dashboard tracker: stage and theme", BOARDS + "tracker?notification=NOTIFIED&theme=T5", LIVE));
        return all;
    }

    private static List<Read> pages() {
        return List.of(
                new Read("page of the tracker", "/cases", LIVE, By.BROWSER, LINK),
                new Read("page of a case", "/cases/{case}", LIVE, By.BROWSER, REFERENCE));
    }

    private static Read rows(String name, String path, int limitMillis) {
        return new Read(name, path, limitMillis, By.SUB_GROUP, ROW);
    }

    private static Read ofCase(String name, String path) {
        return new Read(name, path, LIVE, By.SUB_GROUP, CASE);
    }

    private static Read figures(String name, String how, int limitMillis, By by) {
        return new Read(
                "dashboard " + name + how,
                BOARDS + name + (limitMillis == PAST ? "?asOf={moment}" : ""),
                limitMillis,
                by,
                FIGURE);
    }
}
