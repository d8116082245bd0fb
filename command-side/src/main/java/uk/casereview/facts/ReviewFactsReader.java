package uk.casereview.facts;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.history.EventStreams;
import uk.casereview.practicereview.CommissioningCommand;
import uk.casereview.practicereview.ConductCommand;
import uk.casereview.practicereview.PublicationCommand;
import uk.casereview.shared.Command;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RapidReviewId;

/** Reads what a practice review must know of its case. */
record ReviewFactsReader(EventStreams streams) {

    /**
     * What the rules of this command ask of the case.
     *
     * @param caseId whose case the review is in; null while it is in none
     */
    @Nullable
    ReviewFacts of(Command command, @Nullable UUID caseId, Map<String, Long> versions) {
        return switch (command) {
            case CommissioningCommand.InitiateLcspr c -> sourceOf(c, versions);
            case CommissioningCommand.InitiateReview c -> namedBy(c, versions);
            case CommissioningCommand.AppointReviewer _ -> ofCase(caseId, versions);
            case CommissioningCommand.Discontinue _ -> ofCase(caseId, versions);
            case ConductCommand.RecordReviewMeeting _ -> ofCase(caseId, versions);
            case ConductCommand.RecordPractitionerEvent _ -> ofCase(caseId, versions);
            case ConductCommand.RecordFamilyContact _ -> ofCase(caseId, versions);
            case PublicationCommand.HoldGoldGroup _ -> ofCase(caseId, versions);
            case PublicationCommand.Publish _ -> ofCase(caseId, versions);
            default -> null;
        };
    }

    private @Nullable ReviewFacts namedBy(CommissioningCommand.InitiateReview command, Map<String, Long> versions) {
        @Nullable ReviewFacts facts = ofCase(command.notificationId().value(), versions);
        return facts == null
                ? null
                : facts.without(command.rapidReviewIds().stream()
                        .filter(review -> streams.read(review.value(), 0).isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** The rapid review says whose it is; without one the command names the case. */
    private @Nullable ReviewFacts sourceOf(CommissioningCommand.InitiateLcspr command, Map<String, Long> versions) {
        RapidReviewId rapidReview = command.rapidReviewId();
        NotificationId notification = command.notificationId();
        if (rapidReview == null) {
            return ofCase(notification == null ? null : notification.value(), versions);
        }
        @Nullable ReviewFacts known = fold(rapidReview.value(), null, versions);
        return known == null ? null : ofCase(known.caseId(), versions);
    }

    /** The rapid review's stream and then its notification's, without which it led to nothing. */
    private @Nullable ReviewFacts ofCase(@Nullable UUID caseId, Map<String, Long> versions) {
        if (caseId == null) {
            return null;
        }
        UUID rapidReview = RapidReviewId.of(new NotificationId(caseId)).value();
        return fold(caseId, fold(rapidReview, null, versions), versions);
    }

    private @Nullable ReviewFacts fold(UUID stream, @Nullable ReviewFacts before, Map<String, Long> versions) {
        return Fold.of(streams.read(stream, 0), stream, ReviewFacts::evolve, before, versions);
    }
}
