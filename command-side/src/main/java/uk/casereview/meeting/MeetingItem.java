package uk.casereview.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * One item of a meeting.
 *
 * @param electedChair who presides over this item alone
 * @param decision what it ended in, once it has
 */
record MeetingItem(
        String itemRef,
        CaseRef caseRef,
        Stage stage,
        List<Conflict> conflicts,
        @Nullable UserId electedChair,
        List<Vote> votes,
        @Nullable CastingVote castingVote,
        @Nullable DecisionRecord decision) {

    MeetingItem {
        conflicts = List.copyOf(conflicts);
        votes = List.copyOf(votes);
    }

    /** How far the item has come. */
    enum Stage {
        LISTED,
        OPEN,
        CLOSED,
        DEFERRED
    }

    static MeetingItem of(ItemListed event) {
        return new MeetingItem(event.itemRef(), event.caseRef(), Stage.LISTED, List.of(), null, List.of(), null, null);
    }

    boolean conflicted(UserId member) {
        return conflicts.stream().anyMatch(conflict -> conflict.memberId().equals(member));
    }

    /** Listed or open: nothing has come of it yet. */
    boolean pending() {
        return stage == Stage.LISTED || stage == Stage.OPEN;
    }

    /** The decision it was closed with; putting it off decided nothing. */
    @Nullable
    DecisionRecord decided() {
        return stage == Stage.CLOSED ? decision : null;
    }

    MeetingItem opened() {
        return new MeetingItem(itemRef, caseRef, Stage.OPEN, conflicts, electedChair, votes, castingVote, decision);
    }

    MeetingItem ended(Stage end, DecisionRecord record) {
        return new MeetingItem(itemRef, caseRef, end, conflicts, electedChair, votes, castingVote, record);
    }

    MeetingItem withConflict(UserId member, Instant declaredAt, SealedText nature) {
        List<Conflict> all = new ArrayList<>(conflicts);
        all.add(new Conflict(member, declaredAt, nature, false, List.of()));
        return withConflicts(all);
    }

    MeetingItem withAgreement(UserId member, List<UserId> agreedBy) {
        return withConflicts(conflicts.stream()
                .map(conflict -> conflict.memberId().equals(member) ? agreed(conflict, agreedBy) : conflict)
                .toList());
    }

    MeetingItem withChair(UserId member) {
        return new MeetingItem(itemRef, caseRef, stage, conflicts, member, votes, castingVote, decision);
    }

    MeetingItem withVote(Vote vote) {
        List<Vote> all = new ArrayList<>(votes);
        all.add(vote);
        return withVotes(all);
    }

    MeetingItem withoutVoteOf(UserId member) {
        return withVotes(
                votes.stream().filter(vote -> !vote.castBy().equals(member)).toList());
    }

    MeetingItem withCastingVote(@Nullable CastingVote casting) {
        return new MeetingItem(itemRef, caseRef, stage, conflicts, electedChair, votes, casting, decision);
    }

    private MeetingItem withConflicts(List<Conflict> all) {
        return new MeetingItem(itemRef, caseRef, stage, all, electedChair, votes, castingVote, decision);
    }

    private MeetingItem withVotes(List<Vote> all) {
        return new MeetingItem(itemRef, caseRef, stage, conflicts, electedChair, all, castingVote, decision);
    }

    private static Conflict agreed(Conflict conflict, List<UserId> agreedBy) {
        Set<UserId> all = new LinkedHashSet<>(conflict.discussionAgreedBy());
        all.addAll(agreedBy);
        return new Conflict(conflict.memberId(), conflict.declaredAt(), conflict.nature(), false, List.copyOf(all));
    }
}
