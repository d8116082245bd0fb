package uk.casereview.shared;

import java.util.UUID;

/** One practice review. */
public record PracticeReviewId(UUID value) implements Identifier {
    /** What follows a rapid review follows it once, so its id follows from the rapid review's. */
    public static PracticeReviewId of(RapidReviewId rapidReview) {
        return new PracticeReviewId(DerivedId.from(rapidReview.value(), "practice-review"));
    }

    /** A case has one, whether or not a rapid review came before it. */
    public static PracticeReviewId of(NotificationId notification) {
        return of(RapidReviewId.of(notification));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
