package uk.casereview.facts;

import java.util.Map;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;

/** The items a meeting has closed, by item reference. */
public record MeetingFacts(MeetingId meetingId, Map<String, ClosedItem> closedItems) {
    public MeetingFacts {
        closedItems = Map.copyOf(closedItems);
    }

    /** One item, the case it was about, and what was decided. */
    public record ClosedItem(CaseRef caseRef, DecisionRecord decision) {}
}
