package uk.casereview.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.meeting.MeetingDetails.Item;
import uk.casereview.meeting.MeetingDetails.ItemStage;
import uk.casereview.meeting.MeetingDetails.Paper;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ConflictDeclared;
import uk.casereview.meeting.MeetingEvent.DiscussionAgreed;
import uk.casereview.meeting.MeetingEvent.ItemChairElected;
import uk.casereview.meeting.MeetingEvent.ItemClosed;
import uk.casereview.meeting.MeetingEvent.ItemDeferred;
import uk.casereview.meeting.MeetingEvent.ItemListed;
import uk.casereview.meeting.MeetingEvent.ItemOpened;
import uk.casereview.meeting.MeetingEvent.LateConflictDeclared;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.PapersCirculated;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.UserId;

/** What the events of a meeting say of one item of its agenda. */
final class ItemFold {
    private ItemFold() {}

    static Item begin(ItemListed event) {
        return new Item(
                event.itemRef(),
                event.caseRef(),
                event.question(),
                ItemStage.LISTED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** Of an event about another item nothing follows. */
    static Item evolve(Item item, MeetingEvent event) {
        String ref = item.itemRef();
        return switch (event) {
            case PapersCirculated e -> concerns(item, e.itemRef()) ? papered(item, e) : item;
            case ItemOpened e when ref.equals(e.itemRef()) -> staged(item, ItemStage.OPEN);
            case MeetingClosed e when e.notReached().contains(item.itemRef()) -> staged(item, ItemStage.NOT_REACHED);
            case ConflictDeclared e when ref.equals(e.itemRef()) -> conflicted(item, e.memberId());
            case LateConflictDeclared e when ref.equals(e.itemRef()) -> conflicted(item, e.memberId());
            case DiscussionAgreed e when ref.equals(e.itemRef()) && e.mayDiscuss() -> freed(item, e.memberId());
            case ItemChairElected e when ref.equals(e.itemRef()) -> chaired(item, e.memberId());
            case VoteCast e
            when ref.equals(e.itemRef()) ->
                voted(item, added(without(item, e.vote().agency()), e.vote()), item.castingVote());
            case VoteLapsed e
            when ref.equals(e.itemRef()) -> voted(item, without(item, e.agency()), item.castingVote());
            case CastingVoteCast e when ref.equals(e.itemRef()) -> voted(item, votes(item), e.castingVote());
            case CastingVoteLapsed e when ref.equals(e.itemRef()) -> voted(item, votes(item), null);
            case ItemClosed e when ref.equals(e.itemRef()) -> ended(item, ItemStage.CLOSED, e.decision());
            case ItemDeferred e when ref.equals(e.itemRef()) -> ended(item, ItemStage.DEFERRED, e.decision());
            default -> item;
        };
    }

    /** Papers that name no item are for all of the meeting. */
    private static boolean concerns(Item item, @Nullable String itemRef) {
        return itemRef == null || itemRef.equals(item.itemRef());
    }

    private static List<Vote> votes(Item item) {
        List<Vote> votes = item.votes();
        return votes == null ? List.of() : votes;
    }

    private static List<Vote> without(Item item, AgencyCode agency) {
        return votes(item).stream()
                .filter(vote -> !vote.agency().equals(agency))
                .toList();
    }

    private static <T> List<T> added(@Nullable List<T> some, T another) {
        return Stream.concat(Stream.ofNullable(some).flatMap(List::stream), Stream.of(another))
                .distinct()
                .toList();
    }

    private static Item papered(Item item, PapersCirculated event) {
        return new Item(
                item.itemRef(),
                item.caseRef(),
                item.question(),
                item.stage(),
                item.chair(),
                item.conflicted(),
                item.mayDiscuss(),
                added(item.papers(), new Paper(event.docRef(), event.version())),
                item.votes(),
                item.castingVote(),
                item.decisionId(),
                item.result());
    }

    private static Item staged(Item item, ItemStage stage) {
        return with(item, stage, item.chair(), item.conflicted(), item.mayDiscuss());
    }

    private static Item chaired(Item item, UserId member) {
        return with(item, item.stage(), member, item.conflicted(), item.mayDiscuss());
    }

    private static Item conflicted(Item item, UserId member) {
        return with(item, item.stage(), item.chair(), added(item.conflicted(), member), item.mayDiscuss());
    }

    private static Item freed(Item item, UserId member) {
        return with(item, item.stage(), item.chair(), item.conflicted(), added(item.mayDiscuss(), member));
    }

    private static Item with(
            Item item,
            ItemStage stage,
            @Nullable UserId chair,
            List<UserId> conflicted,
            @Nullable List<UserId> mayDiscuss) {
        return new Item(
                item.itemRef(),
                item.caseRef(),
                item.question(),
                stage,
                chair,
                conflicted,
                mayDiscuss,
                item.papers(),
                item.votes(),
                item.castingVote(),
                item.decisionId(),
                item.result());
    }

    private static Item voted(Item item, List<Vote> votes, @Nullable CastingVote castingVote) {
        return new Item(
                item.itemRef(),
                item.caseRef(),
                item.question(),
                item.stage(),
                item.chair(),
                item.conflicted(),
                item.mayDiscuss(),
                item.papers(),
                votes,
                castingVote,
                item.decisionId(),
                item.result());
    }

    /** The decision has the votes as they stood in the end. */
    private static Item ended(Item item, ItemStage stage, DecisionRecord decision) {
        return new Item(
                item.itemRef(),
                item.caseRef(),
                item.question(),
                stage,
                item.chair(),
                item.conflicted(),
                item.mayDiscuss(),
                item.papers(),
                decision.votes(),
                decision.castingVote(),
                decision.decisionId(),
                decision.result());
    }
}
