package uk.casereview.process;

import java.util.UUID;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/**
 * Something that has become true, where, and what stands beside it.
 *
 * @param aggregateId whose stream it is in
 */
record Happening(UUID eventId, UUID aggregateId, Event event, Envelope envelope) {

    /** A notification's id is its case's. */
    boolean ofNotification() {
        return aggregateId.equals(envelope.caseId());
    }

    NotificationId notificationId() {
        return new NotificationId(aggregateId);
    }

    /** The review that the notification has, or would have. */
    RapidReviewId rapidReviewId() {
        return RapidReviewId.of(notificationId());
    }
}
