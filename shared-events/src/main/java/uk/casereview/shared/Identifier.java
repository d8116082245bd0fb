package uk.casereview.shared;

import java.util.UUID;

/** A reference to one thing, around a UUID; its stored form is the bare UUID. */
public sealed interface Identifier
        permits ActionId,
                ActionPlanId,
                ClockId,
                CommandId,
                DataRequestId,
                DecisionId,
                LearningId,
                MeetingId,
                NotificationId,
                PartnershipId,
                PracticeReviewId,
                RapidReviewId,
                RecommendationId,
                UserId {
    UUID value();
}
