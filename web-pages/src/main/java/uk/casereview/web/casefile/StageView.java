package uk.casereview.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.timeline.NotificationDetails;
import uk.casereview.timeline.RapidReviewDetails;
import uk.casereview.web.Days;

/**
 * One part of a case with the steps it goes through.
 *
 * @param title the key of its name
 * @param stage the key of where it stands
 */
public record StageView(String title, String stage, List<Step> steps) {
    /**
     * One step, done or not yet.
     *
     * @param message the key of its wording
     * @param on the day it was done, where one is on record
     */
    public record Step(
            String message, boolean done, @Nullable String on) {}

    static List<StageView> of(@Nullable NotificationDetails notification, @Nullable RapidReviewDetails rapidReview) {
        return List.of(ofNotification(notification), ofRapidReview(rapidReview));
    }

    private static StageView ofNotification(@Nullable NotificationDetails details) {
        if (details == null) {
            return new StageView("stage.notification", "notification-stage.none", List.of());
        }
        var decided = details.decided();
        var sentOn = details.sentOn();
        return new StageView(
                "stage.notification",
                "notification-stage." + details.stage(),
                List.of(
                        step("aware", details.awareOn() != null, Days.dayIfThere(details.awareOn())),
                        step(
                                "decided",
                                decided != null,
                                decided == null
                                        ? null
                                        : Days.day(decided.decision().decidedOn())),
                        step("notified", sentOn != null, Days.dayIfThere(sentOn))));
    }

    private static StageView ofRapidReview(@Nullable RapidReviewDetails details) {
        if (details == null) {
            return new StageView("stage.rapid-review", "rapid-review-stage.none", List.of());
        }
        var recommended = details.recommended();
        var determined = details.determined();
        var responses = details.responses();
        return new StageView(
                "stage.rapid-review",
                "rapid-review-stage." + details.stage(),
                List.of(
                        step("opened", true, Days.day(details.startOn())),
                        step("scoped", details.scoped() != null, null),
                        step("met", details.heldOn() != null, Days.dayIfThere(details.heldOn())),
                        step(
                                "recommended",
                                recommended != null,
                                recommended == null
                                        ? null
                                        : Days.day(recommended.decision().decidedOn())),
                        step(
                                "determined",
                                determined != null,
                                determined == null
                                        ? null
                                        : Days.day(determined.decision().decidedOn())),
                        step("submitted", details.sentOn() != null, Days.dayIfThere(details.sentOn())),
                        step(
                                "answered",
                                !responses.isEmpty(),
                                responses.isEmpty()
                                        ? null
                                        : Days.day(responses.getLast().receivedOn()))));
    }

    private static Step step(String name, boolean done, @Nullable String on) {
        return new Step("step." + name, done, on);
    }
}
