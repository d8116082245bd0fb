package uk.casereview.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** The same people, votes and dissent under a decision of its own, dated the day it was taken for them. */
final class DecisionAbove {
    private DecisionAbove() {}

    /** What the body divided over, decided for it. */
    static Conclusion of(DecisionRecord divided, SealedText rationale, UserId settledBy, Context context) {
        return of(divided, divided.votes(), divided.dissent(), rationale, settledBy, context);
    }

    /** Another outcome than the body's: who was for that is against this, and its reasons are the dissent (R7). */
    static Conclusion against(DecisionRecord disputed, SealedText rationale, UserId settledBy, Context context) {
        List<Vote> votes = disputed.votes().stream().map(DecisionAbove::turned).toList();
        Stream<Dissent> overruled = votes.stream()
                .filter(vote -> vote.choice() == Choice.AGAINST)
                .map(vote -> new Dissent(vote.agency(), disputed.rationale()));
        return of(
                disputed,
                votes,
                Stream.concat(disputed.dissent().stream(), overruled).toList(),
                rationale,
                settledBy,
                context);
    }

    private static Vote turned(Vote vote) {
        Choice choice = vote.choice() == Choice.FOR ? Choice.AGAINST : Choice.ABSTAIN;
        return new Vote(vote.agency(), vote.castBy(), choice, vote.source());
    }

    private static Conclusion of(
            DecisionRecord divided,
            List<Vote> votes,
            List<Dissent> dissent,
            SealedText rationale,
            UserId settledBy,
            Context context) {
        Membership membership = Membership.of(divided.body(), context.today(), context);
        Optional<Refusal> unreasoned = DecisionRules.reasoned(rationale, membership.policy());
        if (unreasoned.isPresent()) {
            return new Refused(unreasoned.get());
        }
        return new Concluded(new DecisionRecord(
                Deliberation.nextId(context),
                divided.body(),
                divided.route(),
                divided.meetingId(),
                divided.itemRef(),
                context.today(),
                null,
                divided.chairMemberId(),
                divided.attendance(),
                divided.conflicts(),
                divided.quorum(),
                DecisionMode.ESCALATED,
                DecisionResult.ESCALATED,
                votes,
                divided.castingVote(),
                dissent,
                rationale,
                divided.writtenEvidenceRefs(),
                divided.reportedToMeeting(),
                context.actor().userId(),
                membership.policy().version(),
                membership.registerVersion(),
                settledBy));
    }
}
