package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/**
 * A record of a decision put right (§15.1-3). Where the correction itself says nothing, the record says what it said
 * before; it states a fact, so that it refuses nothing that was out of order.
 */
final class Correction {
    private Correction() {}

    /**
     * Its irregularities are the rules of §4 that it shows to be broken. What was known to be broken was let through with
     * the decision (§15.1-1), and a word put right breaks nothing.
     */
    static Conclusion of(
            DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Set<UserId> notThere, Context context) {
        boolean nobodyCame = LoneDecision.is(from) || PartnersDecision.is(from);
        if (nobodyCame && !notThere.isEmpty()) {
            return new Refused(Refusal.of(RefusalCode.PROCEEDINGS_UNEXPECTED, "unexpected", List.of("notThere")));
        }
        if (LoneDecision.is(from)) {
            return Unkept.refused(to, LoneDecision.corrected(from, decidedOn, to, context));
        }
        return nobodyCame
                ? Unkept.refused(
                        to,
                        PartnersDecision.corrected(from, decidedOn, to, context)
                                .beyond(PartnersDecision.broken(from, context)))
                : ofBody(from, decidedOn, to, notThere, context);
    }

    private static Conclusion ofBody(
            DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Set<UserId> notThere, Context context) {
        UserId clerk = context.actor().userId();
        Membership then = Membership.asDecided(from, context);
        Restated before = new Restated(from, Deliberation.NOTHING_SAID, Set.of(), then);
        Proceedings known = Proceedings.of(over(before), from.decidedOn(), then, clerk);
        Membership membership = Membership.asDecided(from, decidedOn, context);
        Restated restated = new Restated(from, to, notThere, membership);
        Optional<Refusal> unknown = restated.unknown()
                .or(() -> DecisionRules.unregistered(Proceedings.of(to, decidedOn, membership, clerk), membership));
        if (unknown.isPresent()) {
            return new Refused(unknown.get());
        }
        DecisionRequest whole = over(restated);
        return Judgement.of(
                        from.decisionId(),
                        stillCast(to, Proceedings.of(whole, decidedOn, membership, clerk), membership),
                        Judgement.foreignBallot(whole, membership),
                        membership,
                        context,
                        true)
                .beyond(DecisionRules.broken(known, then))
                .settledBy(from.settledBy());
    }

    /** §4.3: "Casting vote only when tied", so that votes put right that are no longer even leave none. */
    private static Proceedings stillCast(DecisionRequest to, Proceedings whole, Membership membership) {
        boolean votesPutRight = !to.votes().isEmpty() && to.castingVote() == null;
        return votesPutRight && !VotingPolicy.split(whole, membership) ? whole.withoutCastingVote() : whole;
    }

    private static DecisionRequest over(Restated restated) {
        DecisionRecord from = restated.from();
        DecisionRequest to = restated.to();
        return new DecisionRequest(
                from.meetingId(),
                from.itemRef(),
                to.decidedOn(),
                decidedAt(from, to),
                or(to.route(), from.route()),
                restated.chair(),
                restated.attendance(),
                restated.conflicts(),
                or(to.mode(), putOffOrUp(from, to)),
                restated.votes(),
                restated.castingVote(),
                Restated.dissent(from, to),
                or(to.rationale(), from.rationale()),
                to.writtenEvidenceRefs().isEmpty() ? from.writtenEvidenceRefs() : to.writtenEvidenceRefs(),
                or(to.reportedToMeeting(), from.reportedToMeeting()));
    }

    /** The moment goes with its day. */
    static @Nullable Instant decidedAt(DecisionRecord from, DecisionRequest to) {
        return to.decidedOn() == null ? or(to.decidedAt(), from.decidedAt()) : to.decidedAt();
    }

    /** Other modes follow from the votes. */
    private static @Nullable DecisionMode putOffOrUp(DecisionRecord from, DecisionRequest to) {
        boolean undecided = from.result() == DecisionResult.DEFERRED || from.result() == DecisionResult.ESCALATED;
        boolean noVotes = from.votes().isEmpty() && to.votes().isEmpty();
        return undecided || noVotes ? from.mode() : null;
    }

    private static <T> @Nullable T or(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }
}
