package uk.casereview.shared;

import java.util.UUID;

/** One rapid review. */
public record RapidReviewId(UUID value) implements Identifier {
    /** One notification has one rapid review (R2), so its id follows from the notification's. */
    public static RapidReviewId of(NotificationId notification) {
        return new RapidReviewId(DerivedId.from(notification.value(), "rapid-review"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
