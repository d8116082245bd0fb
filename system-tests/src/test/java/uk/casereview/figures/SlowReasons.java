package uk.casereview.figures;

import java.util.List;

/** §11.4, "explained? (delay/late reason present)": of each kind of clock what was put on record and still stands. */
final class SlowReasons {
    private SlowReasons() {}

    static boolean explain(SlowCase one, String clockId, SlowClock clock) {
        List<RawEvent> since = since(one, clockId);
        return switch (clock.kind()) {
            case "C1", "C1b", "C1c" ->
                sentLate(since, "notification.NotificationSubmitted", "notification.SentOnCorrected");
            case "C3" ->
                sentLate(since, "rapid-review.RapidReviewSubmitted", "rapid-review.SentOnCorrected")
                        && clock.stopOn() != null;
            case "C6" -> since.stream().anyMatch(event -> explainsDelay(one, event, since.getFirst()));
            default -> false;
        };
    }

    /** Whatever has happened to the case since the clock was started. */
    private static List<RawEvent> since(SlowCase one, String clockId) {
        int started = one.each("clock.ClockStarted")
                .filter(event -> event.text("clockId").equals(clockId))
                .mapToInt(one::placeOf)
                .findFirst()
                .orElseThrow();
        return one.events().subList(started, one.events().size());
    }

    /** The first time it was sent, if a reason was given and nobody found out later that it had been in time. */
    private static boolean sentLate(List<RawEvent> since, String sent, String corrected) {
        return since.stream()
                        .filter(event -> event.is(sent))
                        .findFirst()
                        .filter(event -> event.has("lateReason"))
                        .isPresent()
                && since.stream().noneMatch(event -> event.is(corrected) && event.yes("onTime"));
    }

    /** One of the review that the clock was started for. */
    private static boolean explainsDelay(SlowCase one, RawEvent event, RawEvent started) {
        return event.is("practice-review.DelayRecorded")
                && SlowPracticeReview.begun(one, event).equals(SlowPracticeReview.begun(one, started));
    }
}
