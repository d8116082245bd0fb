package uk.casereview.sample;

import java.util.List;
import java.util.stream.Stream;

/** Every command there is, in the life of two cases, a meeting, a partnership and the data requests about a case. */
public final class Samples {
    private static final List<Sample> ALL = Stream.of(
                    SampleFile.read("incident.http").stream(),
                    SampleFile.read("meeting.http").stream(),
                    SampleFile.read("notification.http").stream(),
                    SampleFile.read("rapid-review.http").stream(),
                    onReview("escalation.http"),
                    SampleFile.read("panel.http").stream(),
                    SampleFile.read("plan.http").stream(),
                    SampleFile.read("second-case.http").stream(),
                    SampleFile.read("practice-review.http").stream(),
                    onPracticeReview("escalation.http"),
                    SampleFile.read("partnership.http").stream(),
                    SampleFile.read("data-request.http").stream(),
                    onIncident("escalation.http"),
                    onIncident("case-file.http"),
                    onReview("case-file.http"),
                    onPracticeReview("case-file.http"),
                    onPlan("escalation.http"),
                    onPlan("case-file.http"),
                    SampleFile.read("ending.http").stream())
            .flatMap(samples -> samples)
            .toList();

    private Samples() {}

    public static List<Sample> all() {
        return ALL;
    }

    private static Stream<Sample> onIncident(String samples) {
        return onFile(samples, "incidents/<incident>", "recategorised", "bscp.la-notifier");
    }

    private static Stream<Sample> onReview(String samples) {
        return onFile(samples, "rapid-reviews/<review>", "recommended", "bscp.chair.icb");
    }

    private static Stream<Sample> onPracticeReview(String samples) {
        return onFile(samples, "practice-reviews/<practiceReview>", "termsAgreed", "bscp.chair.icb");
    }

    private static Stream<Sample> onPlan(String samples) {
        return onFile(samples, "action-plans/<plan>", "approved", "bscp.chair.icb");
    }

    /** What every aggregate of a case has in common (§5.1a). */
    private static Stream<Sample> onFile(String samples, String file, String decision, String decider) {
        return SampleFile.read(samples).stream()
                .map(sample -> sample.with("decider of file", "<" + decider + ">")
                        .with("decision of file", "<" + decision + ">")
                        .with("file", file));
    }
}
