package uk.casereview.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.deliberation.DecisionRecord.VoteSource;
import uk.casereview.deliberation.DecisionRules;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.PresidingPolicy;
import uk.casereview.deliberation.Proceedings;
import uk.casereview.meeting.MeetingCommand.CastCastingVote;
import uk.casereview.meeting.MeetingCommand.CastVote;
import uk.casereview.meeting.MeetingCommand.ElectItemChair;
import uk.casereview.meeting.MeetingEvent.CastingVoteCast;
import uk.casereview.meeting.MeetingEvent.CastingVoteLapsed;
import uk.casereview.meeting.MeetingEvent.ItemChairElected;
import uk.casereview.meeting.MeetingEvent.VoteCast;
import uk.casereview.meeting.MeetingEvent.VoteLapsed;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * Votes on an open item: one per agency, by members who are there and free to decide (§4.3). What was entered wrongly is
 * put right until the item is closed: the same member's other vote takes its place.
 */
final class Votes {
    private Votes() {}

    static Verdict cast(Minutes minutes, CastVote command, Context context) {
        return Agenda.openItem(
                minutes,
                command.itemRef(),
                item -> voter(minutes, item, command, context)
                        .map(voter -> cast(minutes, item, voter, command, context))
                        .orElseGet(() ->
                                Verdict.refuse(RefusalCode.NOT_PRESENT, "agency", String.valueOf(command.agency()))));
    }

    private static Verdict cast(Minutes minutes, MeetingItem item, UserId voter, CastVote command, Context context) {
        Membership membership = Membership.of(minutes.body(), minutes.on(), context);
        AgencyCode claimed = command.agency();
        AgencyCode own = membership.attendee(voter).agency();
        if (claimed != null && own != null && !membership.same(claimed, own)) {
            return Verdict.refuse(RefusalCode.WRONG_AGENCY, "agency", own.toString());
        }
        if (item.castingVote() != null && !changes(item, voter, command.choice())) {
            return Verdict.refuse(RefusalCode.TIE_BROKEN, "itemRef", item.itemRef());
        }
        if (item.conflicted(voter)) {
            return Verdict.refuse(RefusalCode.CONFLICTED_MEMBER_VOTED, "members", List.of(voter.toString()));
        }
        boolean there = Proceedings.seated(minutes.present(), item::conflicted).stream()
                .anyMatch(attendee -> attendee.memberId().equals(voter) && Proceedings.counts(attendee));
        if (own == null || !there) {
            return Verdict.refuse(RefusalCode.NON_VOTER_VOTED, "members", List.of(voter.toString()));
        }
        Optional<Vote> cast = item.votes().stream()
                .filter(vote -> vote.agency().equals(own)
                        && (!vote.castBy().equals(voter) || vote.choice() == command.choice()))
                .findFirst();
        if (cast.isPresent()) {
            return Verdict.refuse(new Refusal(
                    RefusalCode.DUPLICATE_AGENCY_VOTE,
                    Map.of(
                            "agencies",
                            List.of(own.toString()),
                            "stands",
                            cast.get().choice().toString())));
        }
        VoteSource source = voter.equals(context.actor().userId()) ? VoteSource.MEMBER : VoteSource.MINUTES;
        if (command.source() != null && command.source() != source) {
            return Verdict.refuse(RefusalCode.PROCEEDINGS_UNEXPECTED, "unexpected", List.of("source"));
        }
        List<MeetingEvent> events = new ArrayList<>(lapsing(item, voter));
        events.add(new VoteCast(item.itemRef(), new Vote(own, voter, command.choice(), source)));
        return Verdict.accept(events);
    }

    private static boolean changes(MeetingItem item, UserId voter, Choice choice) {
        return item.votes().stream().anyMatch(vote -> vote.castBy().equals(voter) && vote.choice() != choice);
    }

    /** The clerk may name the agency alone; its representative then is whoever is there for it, if anybody is. */
    private static Optional<UserId> voter(Minutes minutes, MeetingItem item, CastVote command, Context context) {
        UserId stated = command.castBy();
        AgencyCode agency = command.agency();
        if (stated != null) {
            return Optional.of(stated);
        }
        return Clerk.is(context) && agency != null
                ? Proceedings.seated(minutes.present(), item::conflicted).stream()
                        .filter(attendee -> Proceedings.counts(attendee)
                                && agency.equals(attendee.agency())
                                && !item.conflicted(attendee.memberId()))
                        .map(Attendee::memberId)
                        .findFirst()
                : Optional.of(context.actor().userId());
    }

    static Verdict breakTie(Minutes minutes, CastCastingVote command, Context context) {
        return Agenda.openItem(minutes, command.itemRef(), item -> {
            Membership membership = Membership.of(minutes.body(), minutes.on(), context);
            Proceedings sofar = Decisions.proceedings(minutes, item.withCastingVote(null));
            UserId member = castingMember(command, sofar, membership, context);
            List<UserId> chairs = PresidingPolicy.undecided(sofar, membership);
            if (!chairs.isEmpty() && !(Clerk.is(context) && chairs.contains(command.memberId()))) {
                return Verdict.refuse(RefusalCode.CASTING_VOTE_NOT_ALLOWED, "chairs", Refusals.words(chairs));
            }
            CastingVote casting = new CastingVote(member, command.choice());
            Proceedings withIt = Decisions.proceedings(minutes, item.withCastingVote(casting));
            CastingVote standing = item.castingVote();
            if (standing != null && !putsRight(casting, standing)) {
                return Verdict.refuse(
                        RefusalCode.CASTING_VOTE_NOT_ALLOWED,
                        "castingVote",
                        standing.choice().toString());
            }
            return DecisionRules.castingVoteDue(withIt, membership)
                    .<Verdict>map(Verdict::refuse)
                    .orElseGet(() -> Verdict.accept(cast(item, casting)));
        });
    }

    private static boolean putsRight(CastingVote casting, CastingVote standing) {
        return casting.memberId().equals(standing.memberId()) && casting.choice() != standing.choice();
    }

    private static List<MeetingEvent> cast(MeetingItem item, CastingVote casting) {
        CastingVoteCast cast = new CastingVoteCast(item.itemRef(), casting);
        return item.castingVote() == null
                ? List.of(cast)
                : List.of(new CastingVoteLapsed(item.itemRef(), casting.memberId()), cast);
    }

    private static UserId castingMember(
            CastCastingVote command, Proceedings sofar, Membership membership, Context context) {
        UserId stated = command.memberId();
        UserId actor = context.actor().userId();
        UserId presiding = Clerk.is(context) ? PresidingPolicy.presiding(sofar, membership) : null;
        if (stated != null) {
            return stated;
        }
        return presiding == null ? actor : presiding;
    }

    /**
     * §15.2-7: "Both chairs conflicted: the members elect a chair for the item"; and where both are free and neither was
     * named, which of them presides.
     */
    static Verdict elect(Minutes minutes, ElectItemChair command, Context context) {
        return Agenda.pendingItem(minutes, command.itemRef(), item -> {
            Membership membership = Membership.of(minutes.body(), minutes.on(), context);
            Proceedings sofar = Decisions.proceedings(minutes, item);
            List<UserId> chairs = PresidingPolicy.freeChairs(sofar, membership);
            if (!chairs.isEmpty()
                    && !PresidingPolicy.undecided(sofar, membership).contains(command.memberId())) {
                return Verdict.refuse(
                        RefusalCode.CHAIR_PRESENT, "chair", chairs.getFirst().toString());
            }
            return unfit(minutes, item, command.memberId())
                    .<Verdict>map(Verdict::refuse)
                    .orElseGet(() -> Verdict.accept(new ItemChairElected(item.itemRef(), command.memberId())));
        });
    }

    /** Why the person has no say in this item: not there, or there but not free to decide. */
    static Optional<Refusal> unfit(Minutes minutes, MeetingItem item, UserId member) {
        Attendee attendee = attendee(minutes, member);
        if (attendee == null) {
            return Optional.of(Refusal.of(RefusalCode.NOT_PRESENT, "member", member.toString()));
        }
        if (item.conflicted(member)) {
            return Optional.of(Refusal.of(RefusalCode.CONFLICTED_MEMBER_VOTED, "members", List.of(member.toString())));
        }
        return Proceedings.counts(attendee)
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.NOT_A_MEMBER, "member", member.toString()));
    }

    /** What no longer counts once the member has declared a conflict or left; a tie broken before is open again. */
    static List<MeetingEvent> lapsing(MeetingItem item, UserId member) {
        List<MeetingEvent> events = new ArrayList<>();
        item.votes().stream()
                .filter(vote -> vote.castBy().equals(member))
                .forEach(vote -> events.add(new VoteLapsed(item.itemRef(), vote.agency(), member)));
        CastingVote casting = item.castingVote();
        if (casting != null && (!events.isEmpty() || casting.memberId().equals(member))) {
            events.add(new CastingVoteLapsed(item.itemRef(), casting.memberId()));
        }
        return events;
    }

    private static @Nullable Attendee attendee(Minutes minutes, UserId member) {
        return minutes.presence(member).map(Presence::attendee).orElse(null);
    }
}
