package uk.casereview.deliberation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.facts.MeetingFacts.ClosedItem;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** §15.2-7: a meeting decides by its items, so that whoever names one without the other names no decision. */
final class NamedItem {
    private NamedItem() {}

    /** What the meeting closed the item with; A-14: unless "the item must be re-decided". */
    static Conclusion decided(Body body, @Nullable String itemRef, Context context, boolean alreadyHappened) {
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
        if (item.decision().body() != body || !item.caseRef().equals(context.caseRef())) {
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
