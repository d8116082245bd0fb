package uk.casereview.web.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.Tally;
import uk.casereview.meeting.MeetingDetails;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.Paper;
import uk.casereview.meeting.MeetingDetails.Presence;
import uk.casereview.meeting.MeetingRoom;
import uk.casereview.meeting.MeetingRoom.RoomItem;
import uk.casereview.partnership.PartnershipPolicy.CastingVoteOf;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;

/**
 * One item of the agenda, as the reader may see it.
 *
 * @param question null where it is left out of what is shown, or was never kept
 * @param closed whether the reader has a conflict on it and may not discuss it
 * @param quorum null once the item has ended: its decision tells it
 * @param presiding null where nobody can, or it is not said who does
 * @param tied whether there are votes, they stand even, and nobody has broken the tie
 * @param voter agencies that are free to decide, each with what it has voted; null: not yet
 */
public record ItemView(
        String ref,
        CaseRef caseRef,
        @Nullable ShownText question,
        ItemStage stage,
        boolean closed,
        @Nullable QuorumView quorum,
        @Nullable UserId presiding,
        List<ConflictView> conflicts,
        List<Paper> papers,
        List<VoteView> voter,
        Tally tally,
        boolean tied,
        @Nullable CastingVoteOf castingVoteOf,
        @Nullable CastingVote castingVote,
        @Nullable DecisionId decisionId,
        @Nullable DecisionResult result,
        StepsView steps) {

    /** Who has declared a conflict, and whether the others let them speak. */
    public record ConflictView(UserId member, boolean mayDiscuss) {}

    /** What an agency says; null: nothing yet. */
    public record VoteView(
            AgencyCode agency,
            @Nullable Choice choice,
            @Nullable UserId castBy) {}

    /** Kept from whoever has a conflict, whatever was opened to them (§4.4). */
    private static ShownText shown(SealedText question, boolean closed, TextReader texts) {
        return closed ? ShownText.kept(ShownText.Kind.CONFLICTED, question.length()) : texts.read(question);
    }

    static ItemView of(MeetingDetails meeting, MeetingRoom room, Item item, UserId reader, @Nullable TextReader texts) {
        RoomItem rules = room.item(item.itemRef()).orElse(null);
        boolean pending = item.stage() == ItemStage.LISTED || item.stage() == ItemStage.OPEN;
        var question = item.question();
        boolean closed = item.isClosedTo(reader);
        CastingVote casting = item.castingVote();
        List<Paper> papers = item.papers();
        return new ItemView(
                item.itemRef(),
                item.caseRef(),
                question == null || texts == null ? null : shown(question, closed, texts),
                item.stage(),
                closed,
                rules == null || !pending ? null : quorum(meeting, room, item, rules),
                pending && rules != null ? rules.presiding() : item.chair(),
                item.conflicted().stream()
                        .map(member -> new ConflictView(member, contains(item.mayDiscuss(), member)))
                        .toList(),
                papers == null ? List.of() : papers,
                votes(item, rules),
                rules == null ? new Tally(List.of(), List.of()) : rules.tally(),
                pending && rules != null && rules.tied() && casting == null,
                rules == null ? null : rules.castingVoteOf(),
                casting,
                item.decisionId(),
                item.result(),
                rules == null ? StepsView.NONE : StepsView.of(rules.steps()));
    }

    /** What this agency has voted; null: nothing yet. */
    public @Nullable Choice choiceOf(@Nullable AgencyCode agency) {
        return voter.stream()
                .filter(vote -> vote.agency().equals(agency))
                .findFirst()
                .map(VoteView::choice)
                .orElse(null);
    }

    public boolean isOpen() {
        return stage == ItemStage.OPEN;
    }

    private static QuorumView quorum(MeetingDetails meeting, MeetingRoom room, Item item, RoomItem rules) {
        return QuorumView.of(
                rules.quorum(),
                room.agencies(),
                agency -> meeting.attendance().stream()
                                .filter(Presence::present)
                                .filter(presence -> agency.equals(presence.agency()))
                                .anyMatch(presence -> item.conflicted().contains(presence.memberId()))
                        ? "room.missing.conflict"
                        : AttendanceView.whyMissing(meeting, agency));
    }

    private static List<VoteView> votes(Item item, @Nullable RoomItem rules) {
        List<Vote> kept = item.votes();
        List<Vote> votes = kept == null ? List.of() : kept;
        if (item.stage() != ItemStage.OPEN || rules == null) {
            return votes.stream()
                    .map(vote -> new VoteView(vote.agency(), vote.choice(), vote.castBy()))
                    .toList();
        }
        Map<AgencyCode, Vote> cast =
                votes.stream().collect(Collectors.toMap(Vote::agency, vote -> vote, (one, _) -> one));
        return rules.quorum().eligible().stream()
                .map(agency -> {
                    Vote vote = cast.get(agency);
                    return vote == null
                            ? new VoteView(agency, null, null)
                            : new VoteView(agency, vote.choice(), vote.castBy());
                })
                .toList();
    }

    private static boolean contains(@Nullable List<UserId> some, UserId member) {
        return some != null && some.contains(member);
    }
}
