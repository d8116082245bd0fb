package uk.casereview.process;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Event;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/**
 * Something that has become true, where, and what stands beside it.
 *
 * @param aggregateId whose stream it is in
 * @param streamType what kind of aggregate that is, as it is stored
 */
record Happening(UUID eventId, UUID aggregateId, String streamType, Event event, Envelope envelope) {

    /** Empty for a message that is no event of ours in a stream. */
    static Optional<Happening> of(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> stored && stored.getPayload() instanceof Event event
                ? Optional.of(new Happening(
                        UUID.fromString(stored.getIdentifier()),
                        UUID.fromString(stored.getAggregateIdentifier()),
                        stored.getType(),
                        event,
                        Envelope.of(stored.getMetaData())))
                : Optional.empty();
    }

    /** A notification's id is its case's. */
    boolean ofNotification() {
        return aggregateId.equals(envelope.caseId());
    }

    /** Under which the aggregate takes what is asked of its file. */
    String fileCommands() {
        return switch (streamType) {
            case "RapidReview" -> Instruction.RAPID_REVIEW_FILE;
            case "PracticeReview" -> Instruction.PRACTICE_REVIEW_FILE;
            case "ActionPlan" -> Instruction.ACTION_PLAN_FILE;
            default -> Instruction.NOTIFICATION_FILE;
        };
    }

    NotificationId notificationId() {
        return new NotificationId(aggregateId);
    }

    /** The review that the notification has, or would have. */
    RapidReviewId rapidReviewId() {
        return RapidReviewId.of(notificationId());
    }
}
