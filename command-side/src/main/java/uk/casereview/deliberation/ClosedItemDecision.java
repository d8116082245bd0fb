package uk.casereview.deliberation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.2-8: a deciding command may refer to "the closed item's DecisionRecord", which is then taken as it stands. */
final class ClosedItemDecision {
    private ClosedItemDecision() {}

    /** A meeting a decision names, as the one it was taken at or the one it is reported to, is kept in the service. */
    static Optional<Refusal> unknownMeeting(DecisionRequest request, Context context) {
        MeetingId takenAt = request.meetingId();
        MeetingId reportedTo = context.facts().unknownMeeting();
        MeetingFacts meeting = context.facts().meeting();
        if (takenAt != null && (meeting == null || !meeting.meetingId().equals(takenAt))) {
            return Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "meetingId", takenAt.toString()));
        }
        return Optional.ofNullable(reportedTo)
                .map(id -> Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "reportedToMeeting", id.toString()));
    }

    /**
     * §15.2-7: a meeting decides by its items, so that whoever names one without the other names no decision. A-14: nor is
     * there one where "the item must be re-decided".
     */
    static Conclusion of(Body body, @Nullable String itemRef, Context context, boolean alreadyHappened) {
        MeetingFacts meeting = context.facts().meeting();
        if (meeting == null) {
            return new Refused(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "missing", "meetingId"));
        }
        List<String> closed = meeting.closedItems().keySet().stream().sorted().toList();
        if (itemRef == null) {
            return new Refused(
                    new Refusal(RefusalCode.ITEM_NOT_CLOSED, Map.of("missing", "itemRef", "closed", closed)));
        }
        ClosedItem item = meeting.closedItems().get(itemRef);
        if (item == null) {
            return new Refused(new Refusal(RefusalCode.ITEM_NOT_CLOSED, Map.of("itemRef", itemRef, "closed", closed)));
        }
        CaseRef caseRef = context.caseRef();
        if (item.decision().body() != body || !item.caseRef().equals(caseRef)) {
            return new Refused(new Refusal(
                    RefusalCode.UNKNOWN_REFERENCE,
                    Map.of(
                            "itemRef", itemRef,
                            "body", item.decision().body().toString(),
                            "caseRef", item.caseRef().toString())));
        }
        if (!item.mustBeRedecided()) {
            return new Concluded(item.decision());
        }
        return alreadyHappened
                ? new Concluded(item.decision(), List.of(RefusalCode.MUST_BE_REDECIDED))
                : new Refused(again(item.decision(), itemRef));
    }

    private static Refusal again(DecisionRecord decision, String itemRef) {
        return new Refusal(
                RefusalCode.MUST_BE_REDECIDED,
                Map.of(
                        "itemRef", itemRef,
                        "decisionId", decision.decisionId().toString(),
                        "decidedOn", decision.decidedOn().toString()));
    }
}
