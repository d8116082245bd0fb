package uk.casereview.shared;

import java.util.UUID;

/** A reference to one thing, around a UUID; its stored form is the bare UUID. */
public sealed interface Identifier
        permits ClockId,
                CommandId,
                DecisionId,
                LearningId,
                MeetingId,
                NotificationId,
                PartnershipId,
                RapidReviewId,
                UserId {
    UUID value();
}
