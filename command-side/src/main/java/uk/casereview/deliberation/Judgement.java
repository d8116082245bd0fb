package uk.casereview.deliberation;

import java.util.List;
import java.util.Optional;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/** Whether proceedings are a decision of the body, and the record of it (§4.1). */
final class Judgement {
    private Judgement() {}

    static Conclusion of(
            DecisionId decisionId,
            Proceedings proceedings,
            Optional<Refusal> malformed,
            Membership membership,
            Context context,
            boolean alreadyHappened) {
        if (malformed.isPresent()) {
            return new Refused(malformed.get());
        }
        List<Refusal> broken = DecisionRules.broken(proceedings, membership);
        SealedText rationale = proceedings.rationale();
        if (rationale == null || (!broken.isEmpty() && !(alreadyHappened && forgivable(broken)))) {
            return new Refused(broken.getFirst());
        }
        return new Concluded(
                record(decisionId, proceedings, rationale, membership, context),
                broken.stream().map(Refusal::code).distinct().toList());
    }

    /** A reason has to be given whatever happened; everything else may have gone wrong. */
    private static boolean forgivable(List<Refusal> broken) {
        return broken.stream().noneMatch(refusal -> refusal.code() == RefusalCode.RATIONALE_REQUIRED);
    }

    private static DecisionRecord record(
            DecisionId decisionId,
            Proceedings proceedings,
            SealedText rationale,
            Membership membership,
            Context context) {
        Quorum quorum = QuorumPolicy.count(membership.quorumRule(), proceedings.eligible());
        VotingPolicy.Settlement settlement = VotingPolicy.settle(proceedings, membership);
        return new DecisionRecord(
                decisionId,
                membership.body(),
                proceedings.route(),
                proceedings.meetingId(),
                proceedings.itemRef(),
                proceedings.decidedOn(),
                proceedings.decidedAt(),
                PresidingPolicy.presiding(proceedings, membership),
                proceedings.attendance(),
                proceedings.conflicts(),
                quorum,
                settlement.mode(),
                settlement.result(),
                proceedings.votes(),
                proceedings.castingVote(),
                proceedings.dissent(),
                rationale,
                proceedings.writtenEvidenceRefs(),
                proceedings.reportedToMeeting(),
                context.actor().userId(),
                membership.policy().version(),
                membership.registerVersion(),
                null);
    }

    /** A vote is the voter's own agency's and no other's. */
    static Optional<Refusal> foreignBallot(DecisionRequest request, Membership membership) {
        return request.votes().stream()
                .filter(ballot -> {
                    AgencyCode claimed = ballot.agency();
                    AgencyCode own = membership.attendee(ballot.castBy()).agency();
                    return claimed != null && own != null && !membership.same(claimed, own);
                })
                .findFirst()
                .map(ballot -> Refusal.of(RefusalCode.WRONG_AGENCY, "agency", String.valueOf(ballot.agency())));
    }
}
