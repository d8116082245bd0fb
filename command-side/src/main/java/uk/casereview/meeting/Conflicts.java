package uk.casereview.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.LateConflict;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.Proceedings;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** Conflicts of interest (§4.4), declared before, during and after an item. */
final class Conflicts {
    private Conflicts() {}

    static Verdict declare(Minutes minutes, DeclareConflict command, Context context) {
        UserId stated = command.memberId();
        UserId member = stated == null ? context.actor().userId() : stated;
        return Agenda.item(minutes, command.itemRef(), item -> declare(minutes, item, member, command, context));
    }

    private static Verdict declare(
            Minutes minutes, MeetingItem item, UserId member, DeclareConflict command, Context context) {
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        if (membership.attendee(member).agency() == null) {
            return Verdict.refuse(RefusalCode.NOT_A_MEMBER, "member", member.toString());
        }
        if (item.conflicted(member)) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "conflict", "DECLARED");
        }
        DecisionRecord decision = item.decided();
        if (decision != null) {
            return Verdict.accept(late(item, decision, member, membership, command, context));
        }
        List<MeetingEvent> events = new ArrayList<>();
        events.add(new ConflictDeclared(item.itemRef(), member, command.nature(), context.recordedAt()));
        events.addAll(Votes.lapsing(item, member));
        return Verdict.accept(events);
    }

    private static MeetingEvent late(
            MeetingItem item,
            DecisionRecord decision,
            UserId member,
            Membership membership,
            DeclareConflict command,
            Context context) {
        Set<UserId> conflicted = new HashSet<>(Set.of(member));
        item.conflicts().stream().map(Conflict::memberId).forEach(conflicted::add);
        LateConflict effect = LateConflict.of(decision, conflicted, membership);
        return new LateConflictDeclared(
                item.itemRef(),
                item.caseRef(),
                decision.decisionId(),
                member,
                command.nature(),
                context.recordedAt(),
                effect.quorumFails(),
                effect.majorityFails());
    }

    static Verdict agree(Minutes minutes, AgreeDiscussion command, Context context) {
        List<UserId> agreedBy = command.agreedBy().isEmpty()
                ? List.of(context.actor().userId())
                : command.agreedBy().stream().distinct().toList();
        return Agenda.pendingItem(minutes, command.itemRef(), item -> {
            if (!item.conflicted(command.memberId())) {
                return Verdict.refuse(
                        RefusalCode.CONFLICT_NOT_DECLARED,
                        "memberId",
                        command.memberId().toString());
            }
            return agreedBy.stream()
                    .map(member -> Votes.unfit(minutes, item, member))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<Verdict>map(Verdict::refuse)
                    .orElseGet(() -> Verdict.accept(agreed(minutes, item, command.memberId(), agreedBy)));
        });
    }

    private static DiscussionAgreed agreed(Minutes minutes, MeetingItem item, UserId conflicted, List<UserId> more) {
        List<UserId> agreedBy = Stream.concat(
                        item.conflicts().stream()
                                .filter(conflict -> conflict.memberId().equals(conflicted))
                                .flatMap(conflict -> conflict.discussionAgreedBy().stream()),
                        more.stream())
                .toList();
        return new DiscussionAgreed(
                item.itemRef(),
                conflicted,
                more,
                Proceedings.mayDiscuss(agreedBy, Decisions.others(item, minutes.present())));
    }
}
