package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRequest.Ballot;
import uk.casereview.deliberation.DecisionRequest.Declared;
import uk.casereview.deliberation.DecisionRequest.Present;
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
    static Conclusion of(DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Context context) {
        if (LoneDecision.is(from)) {
            return Unkept.refused(to, LoneDecision.corrected(from, decidedOn, to, context));
        }
        return PartnersDecision.is(from)
                ? Unkept.refused(
                        to,
                        PartnersDecision.corrected(from, decidedOn, to, context)
                                .beyond(PartnersDecision.broken(from, context)))
                : ofBody(from, decidedOn, to, context);
    }

    private static Conclusion ofBody(DecisionRecord from, LocalDate decidedOn, DecisionRequest to, Context context) {
        UserId clerk = context.actor().userId();
        Membership then = Membership.of(from.body(), from.decidedOn(), context);
        Proceedings known = Proceedings.of(over(from, Deliberation.NOTHING_SAID), from.decidedOn(), then, clerk);
        Membership membership = Membership.of(from.body(), decidedOn, context);
        DecisionRequest whole = over(from, to);
        return Judgement.of(
                        from.decisionId(),
                        Proceedings.of(whole, decidedOn, membership, clerk),
                        Judgement.foreignBallot(whole, membership),
                        membership,
                        context,
                        true)
                .beyond(DecisionRules.broken(known, then))
                .settledBy(from.settledBy());
    }

    private static DecisionRequest over(DecisionRecord from, DecisionRequest to) {
        return new DecisionRequest(
                from.meetingId(),
                from.itemRef(),
                to.decidedOn(),
                decidedAt(from, to),
                or(to.route(), from.route()),
                or(to.chairMemberId(), from.chairMemberId()),
                to.attendance().isEmpty() ? attendance(from) : to.attendance(),
                to.conflicts().isEmpty() ? conflicts(from) : to.conflicts(),
                or(to.mode(), putOffOrUp(from, to)),
                to.votes().isEmpty() ? votes(from) : to.votes(),
                or(to.castingVote(), to.votes().isEmpty() ? from.castingVote() : null),
                to.dissent().isEmpty() ? from.dissent() : to.dissent(),
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

    private static List<Present> attendance(DecisionRecord from) {
        return from.attendance().stream()
                .map(attendee -> new Present(attendee.memberId(), attendee.deputyFor()))
                .toList();
    }

    private static List<Declared> conflicts(DecisionRecord from) {
        return from.conflicts().stream()
                .map(conflict -> new Declared(
                        conflict.memberId(), conflict.declaredAt(), conflict.nature(), conflict.discussionAgreedBy()))
                .toList();
    }

    private static List<Ballot> votes(DecisionRecord from) {
        return from.votes().stream()
                .map(vote -> new Ballot(vote.agency(), vote.castBy(), vote.choice()))
                .toList();
    }

    private static <T> @Nullable T or(@Nullable T stated, @Nullable T before) {
        return stated == null ? before : stated;
    }
}
