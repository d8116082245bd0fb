package uk.casereview.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rows of the tracker (§11.2), each column in words. */
record SlowRows(SlowFigures slow) {
    /** What the rows are asked for by, alone and together. */
    static final List<String> FILTERS = List.of(
            "clock=OVERDUE",
            "clock=MET_LATE",
            "practiceReview=IN_PROGRESS",
            "rapidReview=CLOSED",
            "notification=NOT_NOTIFIED",
            "category=ABUSE_NEGLECT_DEATH",
            "agency=NSPCC",
            "agency=WMP&theme=T5",
            "year=2026",
            "year=2026&clock=MET&category=ABUSE_NEGLECT_SERIOUS_HARM");

    private static final String NONE = SlowIncident.NONE;
    private static final List<String> WORDS = List.of(
            "caseRef",
            "category",
            "ageBand",
            "notification",
            "rapidReview",
            "practiceReview",
            "owner",
            "enteredStageOn",
            "daysInStage",
            "nextMeeting");
    private static final List<String> LISTS = List.of("agencies", "themes", "constraints", "delayReasons");

    List<SortedMap<String, String>> expected() {
        Map<String, List<String>> themes = slow.themes(Period.ALWAYS);
        Map<String, List<String>> counts = slow.counts(Period.ALWAYS);
        return slow.cases().stream()
                .map(one -> row(one, themes, counts))
                .sorted(Comparator.comparing((SortedMap<String, String> row) -> row.get("caseRef"))
                        .reversed())
                .toList();
    }

    private SortedMap<String, String> row(
            SlowCase one, Map<String, List<String>> themes, Map<String, List<String>> counts) {
        SlowIncident incident = new SlowIncident(one);
        LocalDate since = new SlowTurn(one).since();
        return new TreeMap<>(Map.ofEntries(
                Map.entry("caseRef", one.caseRef()),
                Map.entry("category", incident.category()),
                Map.entry("ageBand", incident.ageBand()),
                Map.entry("notification", SlowStages.notification(one).orElse(NONE)),
                Map.entry("rapidReview", SlowStages.review(one).orElse(NONE)),
                Map.entry("practiceReview", SlowPracticeReview.stage(one).orElse(NONE)),
                Map.entry("owner", new SlowTurn(one).who()),
                Map.entry("enteredStageOn", since.toString()),
                Map.entry("daysInStage", String.valueOf(Math.max(0, ChronoUnit.DAYS.between(since, slow.day())))),
                Map.entry("nextMeeting", slow.meetings().next(one.caseRef())),
                Map.entry("agencies", incident.agencies().toString()),
                Map.entry("constraints", incident.constraints().toString()),
                Map.entry("themes", words(under(themes, one, "THEMES."))),
                Map.entry(
                        "delayReasons",
                        words(Stream.concat(
                                under(counts, one, "DELAY_REASONS."),
                                under(counts, one, "DELAYS_OF_PRACTICE_REVIEWS.")))),
                Map.entry("plans", new SlowPlans(one).readings(slow.day()).toString()),
                Map.entry("clocks", clocks(one))));
    }

    private String clocks(SlowCase one) {
        return slow.allClocks().stream()
                .filter(clock -> clock.caseRef().equals(one.caseRef()))
                .map(clock -> clock(
                        clock.kind(),
                        clock.dueOn().toString(),
                        clock.status(slow.day(), slow.holidays(), slow.warn()),
                        clock.workingDaysLate(slow.day(), slow.holidays(), slow.warn()),
                        clock.explained()))
                .sorted()
                .toList()
                .toString();
    }

    static List<SortedMap<String, String>> shown(Stream<JsonNode> rows) {
        return rows.map(row -> {
                    SortedMap<String, String> words = new TreeMap<>();
                    WORDS.forEach(column -> words.put(column, row.path(column).asString(NONE)));
                    LISTS.forEach(column -> words.put(
                            column, words(row.path(column).valueStream().map(JsonNode::asString))));
                    words.put(
                            "plans",
                            row.path("plans")
                                    .valueStream()
                                    .map(SlowRows::plan)
                                    .sorted()
                                    .toList()
                                    .toString());
                    words.put(
                            "clocks",
                            row.path("clocks")
                                    .valueStream()
                                    .map(clock -> clock(
                                            clock.path("kind").asString(),
                                            clock.path("dueOn").asString(),
                                            clock.path("status").asString(),
                                            clock.path("workingDaysLate").asInt(),
                                            clock.path("explained").asBoolean()))
                                    .sorted()
                                    .toList()
                                    .toString());
                    return words;
                })
                .toList();
    }

    /** The references that a filter leaves, the latest first. */
    List<String> left(String filter, List<SortedMap<String, String>> rows) {
        return rows.stream()
                .filter(row -> Arrays.stream(filter.split("&")).allMatch(one -> passes(row, one)))
                .map(row -> row.getOrDefault("caseRef", NONE))
                .toList();
    }

    private boolean passes(SortedMap<String, String> row, String filter) {
        String value = filter.substring(filter.indexOf('=') + 1);
        String caseRef = row.getOrDefault("caseRef", NONE);
        return switch (filter.substring(0, filter.indexOf('='))) {
            case "clock" ->
                slow.allClocks().stream()
                        .filter(clock -> clock.caseRef().equals(caseRef))
                        .anyMatch(clock -> clock.status(slow.day(), slow.holidays(), slow.warn())
                                .equals(value));
            case "agency" -> isListed(row.getOrDefault("agencies", NONE), value);
            case "theme" -> isListed(row.getOrDefault("themes", NONE), value);
            case "year" ->
                slow.cases().stream()
                        .filter(one -> one.caseRef().equals(caseRef))
                        .anyMatch(one -> Period.yearOf(new SlowIncident(one).incidentOn()) == Integer.parseInt(value));
            default -> value.equals(row.get(filter.substring(0, filter.indexOf('='))));
        };
    }

    private static boolean isListed(String list, String value) {
        return Arrays.asList(list.substring(1, list.length() - 1).split(", ")).contains(value);
    }

    private static String plan(JsonNode plan) {
        return "%s %s %s %s"
                .formatted(
                        plan.path("actionPlanId").asString(),
                        plan.path("stage").asString(),
                        plan.path("rag").asString(),
                        plan.hasNonNull("completionPct")
                                ? plan.path("completionPct").asInt() + "%"
                                : NONE);
    }

    private static String clock(String kind, String dueOn, String status, int workingDaysLate, boolean explained) {
        return "%s due %s %s, %d late%s"
                .formatted(kind, dueOn, status, workingDaysLate, explained ? ", explained" : "");
    }

    /** The values of a measure under which the case counts. */
    private static Stream<String> under(Map<String, List<String>> cases, SlowCase one, String measure) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(measure))
                .filter(entry -> entry.getValue().contains(one.caseRef()))
                .map(entry -> entry.getKey().substring(measure.length()));
    }

    private static String words(Stream<String> several) {
        return new TreeSet<>(several.toList()).toString();
    }
}
