package uk.casereview.meeting;

import static uk.casereview.deliberation.Bodies.*;

import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.shared.Role;
import uk.casereview.shared.UserId;

/** Who acts at a meeting, and what came of it. */
final class Meetings {
    private Meetings() {}

    static Context member(UserId user, String agency) {
        return by(user, Role.CORE_MEMBER, agency(agency), birmingham());
    }

    static DecisionRecord decision(Story story) {
        return story.only(ItemClosed.class).decision();
    }
}
