package uk.casereview.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a case has taught, each theme of it once, and how that was passed on. */
final class SlowLearning {
    private final SlowCase one;
    private final Things things;

    private SlowLearning(SlowCase one, Things things) {
        this.one = one;
        this.things = things;
    }

    static void count(SlowCase one, Things things) {
        new SlowLearning(one, things).count();
    }

    private void count() {
        Set<String> seen = new HashSet<>();
        SlowLegacy.themes(one).forEach((code, on) -> {
            seen.add(code);
            add("THEMES", code, on);
        });
        for (RawEvent point : one.each("rapid-review.LearningPointRecorded").toList()) {
            add("LEARNING_POINTS", point.yes("goodPractice") ? "GOOD_PRACTICE" : "TO_IMPROVE", point.effectiveOn());
        }
        for (RawEvent event : one.events()) {
            for (String code : told(event)) {
                if (seen.add(code)) {
                    add("THEMES", code, event.effectiveOn());
                }
            }
        }
        SlowThemes.recommended(one).forEach((code, on) -> {
            if (seen.add(code)) {
                add("THEMES", code, on);
            }
        });
        one.each("rapid-review.LearningDisseminated")
                .forEach(passedOn -> add("DISSEMINATIONS", passedOn.text("channel"), passedOn.day("on")));
    }

    private List<String> told(RawEvent event) {
        if (event.is("rapid-review.LearningPointRecorded")) {
            return SlowThemes.ofPoint(event, one);
        }
        return event.is("practice-review.ReportQualityAssured") ? SlowThemes.ofReport(event, one) : List.of();
    }

    /** Each time that something was passed on, from either review. */
    static Stream<RawEvent> passedOn(SlowCase one) {
        return Stream.of("rapid-review.LearningDisseminated", "practice-review.LearningDisseminated")
                .flatMap(one::each);
    }

    private void add(String measure, String value, LocalDate on) {
        things.add(measure, value, one.caseRef(), on);
    }
}
