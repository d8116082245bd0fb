package uk.casereview.facts;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * What other aggregates' streams say, each null where the command does not ask or the stream does not exist.
 *
 * @param unknownMeeting the meeting a decision is said to be reported to, where there is no such meeting; null otherwise
 * @param unknownCase the case the command names, where no case has that reference; null otherwise
 * @param versions the version of each stream read, by aggregate id; stored with the events they led to
 */
public record Facts(
        @Nullable NotificationFacts notification,
        @Nullable RapidReviewFacts rapidReview,
        @Nullable MeetingFacts meeting,
        @Nullable MeetingId unknownMeeting,
        @Nullable CaseRef unknownCase,
        @Nullable ClockFacts clock,
        Map<String, Long> versions) {
    public static final Facts NONE = new Facts(null, null, null, null, null, null, Map.of());

    public Facts {
        versions = Map.copyOf(versions);
    }

    /** §15.8: "an unknown id in the body is the row's code, else UNKNOWN_REFERENCE". */
    public Optional<Refusal> noSuchCase(String field) {
        return Optional.ofNullable(unknownCase)
                .map(caseRef -> Refusal.of(RefusalCode.UNKNOWN_REFERENCE, field, caseRef.toString()));
    }
}
