package uk.casereview.meeting;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.meeting.MeetingCommand.AdjournMeeting;
import uk.casereview.meeting.MeetingCommand.AgreeDiscussion;
import uk.casereview.meeting.MeetingCommand.ApproveMinutes;
import uk.casereview.meeting.MeetingCommand.CancelMeeting;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.CloseItem;
import uk.casereview.meeting.MeetingCommand.CloseMeeting;
import uk.casereview.meeting.MeetingCommand.DeclareConflict;
import uk.casereview.meeting.MeetingCommand.DeferItem;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingCommand.OpenItem;
import uk.casereview.meeting.MeetingCommand.OpenMeeting;
import uk.casereview.meeting.MeetingCommand.RecordApology;
import uk.casereview.meeting.MeetingCommand.RecordArrival;
import uk.casereview.meeting.MeetingCommand.RecordDeparture;
import uk.casereview.meeting.MeetingCommand.Resume;
import uk.casereview.meeting.MeetingRoom.Step;
import uk.casereview.meeting.MeetingState.Held;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What somebody may do now. No table says so twice: each command is put to the rules as if it had been given, with texts
 * that are long enough, and nothing comes of it.
 *
 * @param people for whom something could be done
 */
record RoomSteps(Held state, Context context, List<UserId> people) {
    private static final SealedText SAID = new SealedText(new UUID(0, 0), "", 1_000_000);

    /** Not this person's, or not at this stage: it is no step at all. */
    private static final Set<RefusalCode> NO_STEP = EnumSet.of(
            RefusalCode.FORBIDDEN_ROLE,
            RefusalCode.NOT_THE_CHAIR,
            RefusalCode.INVALID_STATE,
            RefusalCode.ITEM_NOT_OPEN,
            RefusalCode.MEETING_NOT_OPEN);

    List<Step> ofMeeting() {
        MeetingId id = state.minutes().meetingId();
        CaseRef some = new CaseRef(context.actor().partnership() + "-2000-001");
        return Stream.of(
                        step(new OpenMeeting(id, null, null)),
                        forEach("RecordArrival", member -> new RecordArrival(id, member, null)),
                        forEach("RecordDeparture", member -> new RecordDeparture(id, member, null)),
                        forEach("RecordApology", member -> new RecordApology(id, member, null)),
                        step(new ListItem(id, some, SAID)),
                        step(new AdjournMeeting(id, null, null)),
                        step(new Resume(id, null)),
                        step(new CloseMeeting(id)),
                        step(new ApproveMinutes(id, null, null, null)),
                        step(new CancelMeeting(id, SAID)))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Step> ofItem(MeetingItem item) {
        MeetingId id = state.minutes().meetingId();
        String ref = item.itemRef();
        UserId reader = context.actor().userId();
        return Stream.of(
                        step(new OpenItem(id, ref)),
                        forEach("DeclareConflict", member -> new DeclareConflict(id, ref, member, SAID)),
                        forEach(
                                "AgreeDiscussion",
                                member -> agreed(item, member, reader)
                                        ? null
                                        : new AgreeDiscussion(id, ref, member, List.of())),
                        forEach("ElectItemChair", member -> new ElectItemChair(id, ref, member)),
                        voting(id, ref),
                        forEach("CastCastingVote", member -> new CastCastingVote(id, ref, member, other(item))),
                        step(new CloseItem(id, ref, null, List.of(), SAID, null)),
                        step(new DeferItem(id, ref, SAID)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who has voted may still vote otherwise, so one choice is left at least. */
    private Optional<Step> voting(MeetingId id, String ref) {
        return forMembers(
                "CastVote",
                people.stream()
                        .filter(member -> Stream.of(Choice.FOR, Choice.AGAINST)
                                .anyMatch(choice -> refusal(new CastVote(id, ref, null, member, choice, null)) == null))
                        .toList());
    }

    private static boolean agreed(MeetingItem item, UserId conflicted, UserId reader) {
        return item.conflicts().stream()
                .anyMatch(conflict -> conflict.memberId().equals(conflicted)
                        && conflict.discussionAgreedBy().contains(reader));
    }

    /** A tie that was broken may be broken the other way as long as the item is open. */
    private static Choice other(MeetingItem item) {
        var casting = item.castingVote();
        return casting != null && casting.choice() == Choice.FOR ? Choice.AGAINST : Choice.FOR;
    }

    private Optional<Step> forEach(String command, Function<UserId, @Nullable MeetingCommand> given) {
        List<UserId> members = new ArrayList<>();
        for (UserId member : people) {
            MeetingCommand asked = given.apply(member);
            if (asked != null && refusal(asked) == null) {
                members.add(member);
            }
        }
        return forMembers(command, members);
    }

    private static Optional<Step> forMembers(String command, List<UserId> members) {
        return members.isEmpty() ? Optional.empty() : Optional.of(new Step(command, members, null));
    }

    private Optional<Step> step(MeetingCommand command) {
        Refusal refusal = refusal(command);
        return refusal != null && NO_STEP.contains(refusal.code())
                ? Optional.empty()
                : Optional.of(new Step(command.getClass().getSimpleName(), List.of(), dayAsked(refusal)));
    }

    /** It is for the form to ask which day it was. */
    private static @Nullable Refusal dayAsked(@Nullable Refusal refusal) {
        return refusal != null && refusal.code() == RefusalCode.MEETING_DAY_REQUIRED ? null : refusal;
    }

    private @Nullable Refusal refusal(MeetingCommand command) {
        if (!AuthorityMatrix.permits(context.actor().role(), command.getClass())) {
            return Refusal.of(RefusalCode.FORBIDDEN_ROLE);
        }
        return Clerk.forbidden(command, context.actor()).orElseGet(() -> {
            Verdict verdict = MeetingDecider.decide(state, command, context);
            return verdict instanceof Verdict.Refused(Refusal why) ? why : null;
        });
    }
}
