package uk.casereview.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.shared.UserId;

/** Somebody's time at the meeting; without an end while they are there. */
record Presence(Attendee attendee, Instant from, @Nullable Instant to) {

    boolean of(UserId member) {
        return attendee.memberId().equals(member);
    }

    boolean lasting() {
        return to == null;
    }

    boolean covers(Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }

    Presence until(Instant at) {
        return new Presence(attendee, from, at);
    }
}
