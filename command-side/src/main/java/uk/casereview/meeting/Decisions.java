package uk.casereview.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.Proceedings;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingEvent.DecisionMarkedForScrutiny;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * How an item ends. §15.2-7: "Quorum is computed for each item at the moment it is decided"; an inquorate meeting "is
 * recorded and decides nothing".
 */
final class Decisions {
    private Decisions() {}

    static Verdict close(Minutes minutes, CloseItem command, Context context) {
        Instant stated = command.at();
        Instant at = Moments.of(stated, minutes.on(), context);
        List<Attendee> present = stated == null ? minutes.present() : minutes.presentAt(stated);
        return Agenda.openItem(minutes, command.itemRef(), item -> {
            Optional<Refusal> untimely = Moments.untimely("the end of the item", at, minutes, context);
            if (untimely.isPresent()) {
                return Verdict.refuse(untimely.get());
            }
            Ending ending = new Ending(command.mode(), command.dissent(), command.rationale());
            Instant known = stated == null && !minutes.on().equals(context.today()) ? null : at;
            return conclude(minutes, item, proceedings(minutes, item, present, known, ending), at, context);
        });
    }

    /** Putting an item off decides nothing and needs no quorum; what was cast before has no effect. */
    static Verdict defer(Minutes minutes, DeferItem command, Context context) {
        return Agenda.pendingItem(minutes, command.itemRef(), item -> {
            Ending ending = new Ending(DecisionMode.DEFERRED, List.of(), command.rationale());
            Instant at = Moments.of(null, minutes.on(), context);
            Proceedings proceedings = proceedings(minutes, item.withCastingVote(null), minutes.present(), null, ending);
            return conclude(minutes, item, proceedings, at, context);
        });
    }

    /** The proceedings on an item as they stand. */
    static Proceedings proceedings(Minutes minutes, MeetingItem item) {
        return proceedings(minutes, item, minutes.present(), null, new Ending(null, List.of(), null));
    }

    /** What is said when an item ends. */
    private record Ending(
            @Nullable DecisionMode mode,
            List<Dissent> dissent,
            @Nullable SealedText rationale) {}

    private static Verdict conclude(
            Minutes minutes, MeetingItem item, Proceedings proceedings, Instant at, Context context) {
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        return switch (Deliberation.ofItem(proceedings, membership, context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded concluded -> Verdict.accept(ended(item, at, concluded.decision()));
        };
    }

    private static List<MeetingEvent> ended(MeetingItem item, Instant at, DecisionRecord decision) {
        if (decision.result() == DecisionResult.DEFERRED) {
            return List.of(new ItemDeferred(item.itemRef(), item.caseRef(), decision));
        }
        List<MeetingEvent> events =
                new ArrayList<>(List.of(new ItemClosed(item.itemRef(), item.caseRef(), at, decision)));
        decision.scrutineerCast()
                .ifPresent(scrutineer ->
                        events.add(new DecisionMarkedForScrutiny(item.itemRef(), decision.decisionId(), scrutineer)));
        return events;
    }

    private static Proceedings proceedings(
            Minutes minutes, MeetingItem item, List<Attendee> present, @Nullable Instant at, Ending ending) {
        UserId elected = presidingStill(item, present);
        return new Proceedings(
                minutes.kind() == MeetingKind.EXTRAORDINARY ? Route.EXTRAORDINARY : Route.MEETING,
                minutes.meetingId(),
                item.itemRef(),
                minutes.on(),
                at,
                elected == null ? chairStill(minutes, present) : elected,
                elected != null,
                present,
                List.of(),
                conflicts(item, present),
                ending.mode(),
                item.votes(),
                Set.of(),
                item.castingVote(),
                ending.dissent(),
                ending.rationale(),
                List.of(),
                null);
    }

    /** The elected chair of the item, as long as that person is there and free to decide. */
    static @Nullable UserId presidingStill(MeetingItem item, List<Attendee> present) {
        UserId elected = item.electedChair();
        return elected != null
                        && !item.conflicted(elected)
                        && present.stream().map(Attendee::memberId).anyMatch(elected::equals)
                ? elected
                : null;
    }

    /** The chair of the meeting, unless that person has left; then another chair who is there presides. */
    private static @Nullable UserId chairStill(Minutes minutes, List<Attendee> present) {
        UserId chair = minutes.chair();
        return present.stream().map(Attendee::memberId).anyMatch(member -> member.equals(chair)) ? chair : null;
    }

    private static List<Conflict> conflicts(MeetingItem item, List<Attendee> present) {
        List<UserId> others = others(item, present);
        return item.conflicts().stream()
                .map(conflict -> new Conflict(
                        conflict.memberId(),
                        conflict.declaredAt(),
                        conflict.nature(),
                        Proceedings.mayDiscuss(conflict.discussionAgreedBy(), others),
                        conflict.discussionAgreedBy()))
                .toList();
    }

    /** The members who have no conflict on the item. */
    static List<UserId> others(MeetingItem item, List<Attendee> present) {
        return Proceedings.seated(present, item::conflicted).stream()
                .filter(Proceedings::counts)
                .map(Attendee::memberId)
                .filter(member -> !item.conflicted(member))
                .toList();
    }
}
