package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRequest.Present;
import uk.casereview.facts.MeetingFacts;
import uk.casereview.rapidreview.RapidReviewCommand.HoldRapidReviewMeeting;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * A meeting kept in the service at which the review was held. §15.2-7: HoldRapidReviewMeeting "carries attendance or
 * names a Meeting"; whatever is said beside the meeting must be what the meeting says.
 */
final class NamedMeeting {
    private NamedMeeting() {}

    static Optional<Refusal> objection(Active state, HoldRapidReviewMeeting command, Context context) {
        MeetingId named = command.meetingId();
        return named == null ? Optional.empty() : objection(state, named, command, context);
    }

    private static Optional<Refusal> objection(
            Active state, MeetingId named, HoldRapidReviewMeeting command, Context context) {
        MeetingFacts meeting = context.facts().meeting();
        String id = named.toString();
        if (state.review().contents().heldAt().contains(named)) {
            return Optional.of(Refusal.of(RefusalCode.MEETING_EXISTS, "meetingId", id));
        }
        if (meeting == null
                || !meeting.meetingId().equals(named)
                || meeting.body() != context.partnership().policy().reviewBody()) {
            return Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "meetingId", id));
        }
        LocalDate opened = meeting.heldOn();
        return opened == null
                ? Optional.of(Refusal.of(RefusalCode.MEETING_NOT_OPEN, "meetingId", id))
                : Refusals.when(
                                !meeting.hasOnItsAgenda(context.caseRef()),
                                Refusal.of(RefusalCode.ITEM_UNKNOWN, "meetingId", id))
                        .or(() -> stillSitting(meeting, context))
                        .or(() -> otherDay(opened, command.heldOn(), id))
                        .or(() -> otherPeople(meeting.attendance(), command.attendance(), id));
    }

    /** What is held is over, and who was there is settled: a case is dealt with once its item, or the meeting, has ended. */
    private static Optional<Refusal> stillSitting(MeetingFacts meeting, Context context) {
        return meeting.pending(context.caseRef())
                .map(itemRef -> Refusal.of(RefusalCode.ITEM_NOT_CLOSED, "itemRef", itemRef));
    }

    private static Optional<Refusal> otherDay(LocalDate opened, @Nullable LocalDate said, String id) {
        return Refusals.when(
                said != null && !said.equals(opened),
                new Refusal(RefusalCode.MEETING_DIFFERS, Map.of("meetingId", id, "heldOn", opened.toString())));
    }

    private static Optional<Refusal> otherPeople(List<Attendee> came, List<Present> said, String id) {
        Set<UserId> there = came.stream().map(Attendee::memberId).collect(Collectors.toSet());
        Set<UserId> named = said.stream().map(Present::memberId).collect(Collectors.toSet());
        return Refusals.when(
                !named.isEmpty() && !named.equals(there),
                new Refusal(RefusalCode.MEETING_DIFFERS, Map.of("meetingId", id, "attendance", Refusals.words(there))));
    }
}
