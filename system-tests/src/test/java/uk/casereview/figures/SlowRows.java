package uk.casereview.figures;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The rows of the tracker, each in words: where the case stands, its themes, why it was late or takes longer, its clocks. */
record SlowRows(SlowFigures slow) {
    private static final String NONE = "-";

    List<String> expected() {
        Map<String, List<String>> themes = slow.themes(Period.ALWAYS);
        Map<String, List<String>> counts = slow.counts(Period.ALWAYS);
        return slow.cases().stream()
                .map(one -> words(
                        one.caseRef(),
                        SlowStages.notification(one).orElse(NONE),
                        SlowStages.review(one).orElse(NONE),
                        SlowPracticeReview.stage(one).orElse(NONE),
                        under(themes, one, "THEMES."),
                        Stream.concat(
                                under(counts, one, "DELAY_REASONS."),
                                under(counts, one, "DELAYS_OF_PRACTICE_REVIEWS.")),
                        slow.allClocks().stream()
                                .filter(clock -> clock.caseRef().equals(one.caseRef()))
                                .map(clock -> clock(
                                        clock.kind(),
                                        clock.dueOn().toString(),
                                        clock.status(slow.day(), slow.holidays(), slow.warn())))))
                .sorted()
                .toList();
    }

    static List<String> shown(Stream<JsonNode> rows) {
        return rows.map(row -> words(
                        row.path("caseRef").asString(),
                        row.path("notification").asString(NONE),
                        row.path("rapidReview").asString(NONE),
                        row.path("practiceReview").asString(NONE),
                        texts(row.path("themes")),
                        texts(row.path("delayReasons")),
                        StreamSupport.stream(row.path("clocks").spliterator(), false)
                                .map(clock -> clock(
                                        clock.path("kind").asString(),
                                        clock.path("dueOn").asString(),
                                        clock.path("status").asString()))))
                .sorted()
                .toList();
    }

    private static Stream<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(JsonNode::asString);
    }

    private static String clock(String kind, String dueOn, String status) {
        return kind + " due " + dueOn + " " + status;
    }

    /** The values of a measure under which the case counts. */
    private static Stream<String> under(Map<String, List<String>> cases, SlowCase one, String measure) {
        return cases.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(measure))
                .filter(entry -> entry.getValue().contains(one.caseRef()))
                .map(entry -> entry.getKey().substring(measure.length()));
    }

    private static String words(
            String caseRef,
            String notification,
            String rapidReview,
            String practiceReview,
            Stream<String> themes,
            Stream<String> delays,
            Stream<String> clocks) {
        return "%s %s %s %s, themes %s, delays %s, clocks %s"
                .formatted(
                        caseRef,
                        notification,
                        rapidReview,
                        practiceReview,
                        new TreeSet<>(themes.toList()),
                        new TreeSet<>(delays.toList()),
                        clocks.sorted().toList());
    }
}
