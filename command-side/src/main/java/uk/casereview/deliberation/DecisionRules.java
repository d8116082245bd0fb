package uk.casereview.deliberation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.CastingVote;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.partnership.PartnershipPolicy;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** What makes proceedings no decision of the body, in the order of G9 (§5.2, §15.8). */
public final class DecisionRules {
    private DecisionRules() {}

    static List<Refusal> broken(Proceedings proceedings, Membership membership) {
        return Stream.of(
                        known(proceedings.unknown()),
                        Mentioned.unknownDissent(proceedings.dissent(), membership),
                        evidenced(proceedings),
                        quorate(proceedings, membership),
                        noneConflicted(proceedings),
                        oneVotePerAgency(proceedings),
                        onlyVoters(proceedings),
                        agreed(proceedings),
                        chaired(proceedings, membership),
                        untied(proceedings, membership),
                        castingVoteDue(proceedings, membership),
                        reasoned(proceedings.rationale(), membership.policy()))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Who is said to have been there, conflicted or of another mind, and is not in the register. §15.1-1: "field validation
     * still refuse", whatever has happened.
     */
    static Optional<Refusal> unregistered(Proceedings proceedings, Membership membership) {
        return known(proceedings.unknown()).or(() -> Mentioned.unknownDissent(proceedings.dissent(), membership));
    }

    /** §15.2-8: who was there is "resolved from the register at decidedOn, never believed from the request". */
    public static Optional<Refusal> known(List<UserId> unknown) {
        return unless(unknown.isEmpty(), Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "members", text(unknown)));
    }

    /** §15.2-9: a decision in writing has replies to show. */
    private static Optional<Refusal> evidenced(Proceedings proceedings) {
        boolean shown = proceedings.route() != Route.WRITTEN
                || !proceedings.writtenEvidenceRefs().isEmpty();
        return unless(shown, Refusal.of(RefusalCode.WRITTEN_REPLIES_MISSING, "missing", "writtenEvidenceRefs"));
    }

    /** §4.2; putting a question off decides nothing and needs no quorum. */
    private static Optional<Refusal> quorate(Proceedings proceedings, Membership membership) {
        Quorum quorum = QuorumPolicy.count(membership.quorumRule(), proceedings.eligible());
        boolean putOff = proceedings.mode() == DecisionRecord.DecisionMode.DEFERRED;
        return unless(quorum.met() || putOff, tooFew(proceedings, quorum));
    }

    /** Nobody at all is a form left empty; §15.2-9: in writing, whoever replied stands among the votes. */
    private static Refusal tooFew(Proceedings proceedings, Quorum quorum) {
        if (proceedings.route() == Route.WRITTEN) {
            return proceedings.votes().isEmpty() ? notQuorate(quorum).with("repliesIn", "votes") : notQuorate(quorum);
        }
        return proceedings.attendance().isEmpty() && proceedings.itemRef() == null
                ? notQuorate(quorum).with("sayIn", List.of("meetingId", "itemRef", "attendance"))
                : notQuorate(quorum);
    }

    /** The refusal that names what the quorum wants. */
    public static Refusal notQuorate(Quorum quorum) {
        return new Refusal(
                RefusalCode.NOT_QUORATE,
                Map.of(
                        "minimum", quorum.minimumAgencies(),
                        "agencies", text(quorum.eligible()),
                        "missing", text(quorum.missing())));
    }

    /** §4.4: the "declarer is barred from the decision". */
    private static Optional<Refusal> noneConflicted(Proceedings proceedings) {
        List<Vote> barred = proceedings.votes().stream()
                .filter(vote -> proceedings.conflicted(vote.castBy()))
                .toList();
        return conflicted(
                barred,
                proceedings.strangers().stream().filter(proceedings::conflicted).toList());
    }

    /** The refusal that names who was barred and voted, and for whom; empty where nobody did. */
    static Optional<Refusal> conflicted(List<Vote> barred, List<UserId> strangers) {
        List<UserId> members = Stream.concat(barred.stream().map(Vote::castBy), strangers.stream())
                .distinct()
                .toList();
        return unless(
                members.isEmpty(),
                new Refusal(
                        RefusalCode.CONFLICTED_MEMBER_VOTED,
                        Map.of(
                                "members",
                                text(members),
                                "agencies",
                                text(barred.stream()
                                        .map(Vote::agency)
                                        .distinct()
                                        .toList()))));
    }

    /** §4.3: "one vote per agency". */
    private static Optional<Refusal> oneVotePerAgency(Proceedings proceedings) {
        List<Vote> votes = proceedings.votes().stream()
                .filter(vote -> attends(proceedings, vote.castBy()))
                .toList();
        List<?> twice = votes.stream()
                .map(Vote::agency)
                .filter(agency -> votes.stream()
                                .filter(vote -> vote.agency().equals(agency))
                                .count()
                        > 1)
                .distinct()
                .toList();
        return unless(twice.isEmpty(), Refusal.of(RefusalCode.DUPLICATE_AGENCY_VOTE, "agencies", text(twice)));
    }

    /** §2.1: advisers and the co-opted are "never counted for quorum or vote"; nor is whoever was not there. */
    private static Optional<Refusal> onlyVoters(Proceedings proceedings) {
        List<UserId> absent = proceedings.votes().stream()
                .map(Vote::castBy)
                .filter(member -> !attends(proceedings, member))
                .distinct()
                .toList();
        List<UserId> others = Stream.concat(proceedings.strangers().stream(), absent.stream())
                .distinct()
                .toList();
        return unless(
                others.isEmpty(),
                new Refusal(
                        RefusalCode.NON_VOTER_VOTED,
                        Map.of(
                                "members", text(others),
                                "withoutSeat", text(proceedings.strangers()),
                                "notPresent", text(absent))));
    }

    /** §4.3: "On disagreement members vote"; where one is against, all were not of one mind. */
    private static Optional<Refusal> agreed(Proceedings proceedings) {
        List<?> against = proceedings.votes().stream()
                .filter(vote -> vote.choice() == Choice.AGAINST)
                .map(Vote::agency)
                .distinct()
                .toList();
        boolean claimed = proceedings.mode() == DecisionRecord.DecisionMode.CONSENSUS;
        return unless(
                !claimed || against.isEmpty(),
                new Refusal(
                        RefusalCode.NO_CONSENSUS,
                        proceedings.itemRef() == null
                                ? Map.of("against", text(against), "instead", "dissent")
                                : Map.of("against", text(against))));
    }

    /** §4.1: the chair is "of that meeting"; where no chair is free "the members elect a chair" (§15.2-7). */
    private static Optional<Refusal> chaired(Proceedings proceedings, Membership membership) {
        return PresidingPolicy.usurped(proceedings, membership)
                ? Optional.of(Refusal.of(RefusalCode.NOT_THE_CHAIR, "member", String.valueOf(proceedings.namedChair())))
                : unless(
                        !PresidingPolicy.needed(proceedings)
                                || PresidingPolicy.presiding(proceedings, membership) != null,
                        Refusal.of(RefusalCode.CHAIR_MISSING));
    }

    /** §4.3: "equal -> needs castingVote else TIED". */
    private static Optional<Refusal> untied(Proceedings proceedings, Membership membership) {
        boolean broken = proceedings.castingVote() != null || !VotingPolicy.split(proceedings, membership);
        Tally tally = Tally.of(VotingPolicy.counted(proceedings));
        return unless(
                broken,
                new Refusal(
                        RefusalCode.DECISION_TIED,
                        Map.of("inFavour", text(tally.inFavour()), "against", text(tally.against()))));
    }

    /** §4.3: the casting vote is "only when tied and only by the meeting chair". */
    public static Optional<Refusal> castingVoteDue(Proceedings proceedings, Membership membership) {
        CastingVote casting = proceedings.castingVote();
        if (casting == null) {
            return Optional.empty();
        }
        boolean due = !proceedings.votes().isEmpty()
                && VotingPolicy.split(proceedings, membership)
                && casting.choice() != Choice.ABSTAIN
                && entitled(casting.memberId(), proceedings, membership);
        return unless(due, new Refusal(RefusalCode.CASTING_VOTE_NOT_ALLOWED, facts(casting)));
    }

    private static Map<String, Object> facts(CastingVote casting) {
        String member = casting.memberId().toString();
        return casting.choice() == Choice.ABSTAIN
                ? Map.of("member", member, "choice", casting.choice().toString())
                : Map.of("member", member);
    }

    /** Whose vote breaks a tie is for the policy to say; at the Executive Board it is the scrutineer's (OQ-4). */
    private static boolean entitled(UserId member, Proceedings proceedings, Membership membership) {
        return switch (membership.votingRule().castingVoteOf()) {
            case CHAIR -> member.equals(PresidingPolicy.presiding(proceedings, membership));
            case INDEPENDENT_SCRUTINEER -> membership.isScrutineer(member);
            case NOBODY -> false;
        };
    }

    /** "rationale ≥20 chars", or what the policy of the day of the decision asks for. */
    public static Optional<Refusal> reasoned(@Nullable SealedText rationale, PartnershipPolicy policy) {
        int least = policy.thresholdsInForce().leastReasonLength();
        return unless(
                rationale != null && rationale.length() >= least,
                Refusal.of(RefusalCode.RATIONALE_REQUIRED, "minimumLength", least));
    }

    private static boolean attends(Proceedings proceedings, UserId member) {
        return proceedings.attendance().stream()
                .filter(Proceedings::counts)
                .map(Attendee::memberId)
                .anyMatch(member::equals);
    }

    static List<String> text(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static Optional<Refusal> unless(boolean kept, Refusal refusal) {
        return kept ? Optional.empty() : Optional.of(refusal);
    }
}
