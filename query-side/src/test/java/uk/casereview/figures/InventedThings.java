package uk.casereview.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way in which the things of a year may count together, by the rules that tie their lines to each other. */
final class InventedThings {
    private static final int MET = 0;
    private static final int LATE = 1;
    private static final int OVERDUE = 2;
    private static final int RUNNING = 5;

    /** An incident of which nobody is told yet: its clocks run all the same. */
    private static final Map<String, Integer> NOT_YET_DECIDED = Map.of("C1", RUNNING, "C2", RUNNING);

    private InventedThings() {}

    /** Deaths are deaths, whatever else is known; what was sent late has a reason. */
    static List<Map<String, Integer>> notifications() {
        List<Map<String, Integer>> all = new ArrayList<>();
        all.add(NOT_YET_DECIDED);
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int lookedAfter = 0; lookedAfter < 2; lookedAfter++) {
                for (int reason = -1; reason < 2; reason++) {
                    int status = reason < 0 ? MET : LATE;
                    for (int category : new int[] {0, 1, lookedAfter == 0 ? 2 : 0}) {
                        Map<String, Integer> notified = Map.of(
                                "NOTIFICATIONS",
                                category,
                                "NOTIFICATIONS_BY_QUARTER",
                                quarter,
                                "CHILD_OUTCOME",
                                category == 1 ? 1 : 0,
                                "CHILD_LOOKED_AFTER",
                                lookedAfter,
                                category == 2 ? "C1b" : quarter == 3 ? "C1c" : "C1",
                                status,
                                "C2",
                                quarter == 0 ? OVERDUE : MET);
                        all.add(thing(with(notified, whatTheChildWasLike(quarter % 2)), "DELAY_REASONS", reason));
                    }
                }
            }
        }
        return all;
    }

    /** Each is so in one way or another, and nothing follows from one for another. */
    private static Map<String, Integer> whatTheChildWasLike(int part) {
        return SameThings.NOTIFIED.stream()
                .filter(measure -> measure != Measure.NOTIFICATIONS
                        && measure != Measure.CHILD_OUTCOME
                        && measure != Measure.CHILD_LOOKED_AFTER)
                .collect(Collectors.toMap(Measure::name, _ -> part));
    }

    /**
     * Only what is required has a date; what was sent was so in time or late, and then for a reason. With a notification
     * that is withdrawn its review ends, unless it has none or that was given up before.
     */
    static List<Map<String, Integer>> rapidReviews() {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (int category = 0; category < 2; category++) {
            all.add(Map.of("REVIEWS_OPENED", 0, "REVIEWS_DISCONTINUED", 0, "WITHDRAWALS", category));
            all.add(Map.of("WITHDRAWALS", category));
        }
        all.add(Map.of("REVIEWS_OPENED", 1));
        all.add(Map.of("REVIEWS_OPENED", 1, "REVIEWS_SUBMITTED", 2));
        for (int status : new int[] {OVERDUE, RUNNING}) {
            all.add(Map.of("REVIEWS_OPENED", 0, "C3", status));
        }
        all.add(Map.of("REVIEWS_OPENED", 0, "REVIEWS_SUBMITTED", 0, "C3", MET, "C4", RUNNING));
        for (int reason = 0; reason < 2; reason++) {
            all.add(Map.of(
                    "REVIEWS_OPENED", 0, "REVIEWS_SUBMITTED", 1, "C3", LATE, "C4", RUNNING, "DELAY_REASONS", reason));
        }
        return all;
    }

    /** What is determined to be a review is begun on the same day, and runs until it is published. */
    static List<Map<String, Integer>> practiceReviews() {
        List<Map<String, Integer>> all = new ArrayList<>();
        all.add(Map.of("OUTCOMES", 0));
        all.add(Map.of("OUTCOMES", 2));
        all.add(Map.of("OUTCOMES", 0, "NATIONAL_REVIEWS_SUGGESTED", 0));
        for (int part = 0; part < 2; part++) {
            all.add(Map.of("PRACTICE_REVIEWS_DISCONTINUED", part));
            all.add(Map.of("PRACTICE_REVIEWS_INITIATED", 0, "OUTCOMES", 1, "C5", part, "C7", RUNNING, "C11", RUNNING));
        }
        all.add(Map.of("PRACTICE_REVIEWS_INITIATED", 4));
        all.add(Map.of("PRACTICE_REVIEWS_INITIATED", 2, "OTHER_REVIEWS_PUBLISHED", 0));
        for (int joint = 0; joint < 2; joint++) {
            Map<String, Integer> begun = thing(
                    Map.of("PRACTICE_REVIEWS_INITIATED", joint == 0 ? 0 : 1, "OUTCOMES", 1),
                    "JOINT_REVIEWS",
                    joint - 1);
            for (int late = 0; late < 2; late++) {
                all.add(with(begun, Map.of("PRACTICE_REVIEWS_IN_PROGRESS", late, "C6", late == 0 ? RUNNING : OVERDUE)));
                all.add(with(
                        begun,
                        Map.of(
                                "PRACTICE_REVIEWS_PUBLISHED", late,
                                "MONTHS_TO_PUBLICATION", late,
                                "C6", late == 0 ? MET : LATE,
                                "C8", RUNNING)));
            }
        }
        return all;
    }

    /** Green is what has been completed; its clock stands as it does. */
    static List<Map<String, Integer>> actions() {
        List<Map<String, Integer>> all = new ArrayList<>();
        all.add(Map.of(
                "ACTIONS_BY_STAGE", 0, "ACTIONS_BY_COMPLETION", 0, "ACTIONS_BY_COLOUR", 1, "ACTIONS_BY_PROGRESS", 0));
        for (int stage = 1; stage < 3; stage++) {
            for (int colour = 0; colour < 2; colour++) {
                all.add(Map.of(
                        "ACTIONS_BY_STAGE",
                        stage,
                        "ACTIONS_BY_COMPLETION",
                        0,
                        "ACTIONS_BY_COLOUR",
                        colour,
                        "ACTIONS_BY_PROGRESS",
                        colour == 1 ? 0 : 3 - stage,
                        "C10",
                        colour == 0 ? OVERDUE : RUNNING));
            }
            for (int late = 0; late < 2; late++) {
                all.add(Map.of(
                        "ACTIONS_BY_STAGE",
                        stage + 2,
                        "ACTIONS_BY_COMPLETION",
                        1 + late,
                        "ACTIONS_BY_COLOUR",
                        2,
                        "ACTIONS_BY_PROGRESS",
                        0,
                        "C10",
                        late));
            }
        }
        return all;
    }

    /** An answer says by itself whether it agrees. */
    static List<Map<String, Integer>> answers() {
        return IntStream.range(0, 6)
                .mapToObj(answer ->
                        Map.of("PANEL_ANSWERS", answer, "PANEL_AGREEMENT", answer == 0 ? 0 : answer < 4 ? 1 : 2))
                .toList();
    }

    /** Each decision is one of some body, taken in some way, and recorded soon or late. */
    static List<Map<String, Integer>> decisions() {
        List<Map<String, Integer>> all = new ArrayList<>();
        for (int body = 0; body < 3; body++) {
            for (int result = 0; result < 2; result++) {
                all.add(Map.of(
                        "DECISIONS_BY_BODY",
                        body,
                        "DECISIONS_BY_MODE",
                        result,
                        "DECISIONS_BY_RESULT",
                        result,
                        "DECISIONS_BY_ROUTE",
                        body == 2 ? 1 : 0,
                        "DECISIONS_BY_RECORDING",
                        result));
            }
        }
        return all;
    }

    /** What was found of the effect of a plan was found somehow, and was so much. */
    static List<Map<String, Integer>> effects() {
        return IntStream.range(0, 6)
                .mapToObj(way -> Map.of("IMPACT_BY_TYPE", way / 2, "IMPACT_BY_RATING", way % 2))
                .toList();
    }

    /** What counts nothing else: a line of its own each, whatever its parts are. */
    static List<Map<String, Integer>> others() {
        return Stream.of(
                        Measure.NOT_NOTIFIED,
                        Measure.NOTIFIED_ELSEWHERE,
                        Measure.LEARNING_POINTS,
                        Measure.RECOMMENDATIONS,
                        Measure.PLANS_COMPLETE,
                        Measure.ACTIONS_BY_PUBLICATION,
                        Measure.FAMILY_CONTACTS,
                        Measure.DISSEMINATIONS,
                        Measure.DELAYS_OF_PRACTICE_REVIEWS,
                        Measure.VOICES_HEARD,
                        Measure.VOICES_USED)
                .flatMap(measure ->
                        IntStream.range(0, measure.codes().size()).mapToObj(part -> Map.of(measure.name(), part)))
                .toList();
    }

    /** Of one sort each, so that of each there can be few or many. */
    static List<List<Map<String, Integer>>> sorts() {
        return List.of(
                notifications(),
                rapidReviews(),
                practiceReviews(),
                actions(),
                answers(),
                decisions(),
                effects(),
                others());
    }

    static List<Map<String, Integer>> all() {
        return sorts().stream().flatMap(List::stream).toList();
    }

    /** How many parts each line has. */
    static Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new TreeMap<>(Map.of("NOTIFICATIONS_BY_QUARTER", 4));
        for (Map<String, Integer> thing : all()) {
            thing.keySet().forEach(name -> sizes.computeIfAbsent(name, InventedThings::size));
        }
        return new LinkedHashMap<>(sizes);
    }

    private static int size(String name) {
        return FigureCode.parse(name).isOfClocks()
                ? ClockCounts.STATUSES.size()
                : Math.max(2, Measure.valueOf(name).codes().size());
    }

    private static Map<String, Integer> thing(Map<String, Integer> counts, String line, int part) {
        return part < 0 ? counts : with(counts, Map.of(line, part));
    }

    private static Map<String, Integer> with(Map<String, Integer> counts, Map<String, Integer> more) {
        Map<String, Integer> all = new HashMap<>(counts);
        all.putAll(more);
        return Map.copyOf(all);
    }
}
