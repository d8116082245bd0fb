package uk.casereview.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Conclusion.Refused;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.DecisionRecord.Choice;
import uk.casereview.deliberation.DecisionRecord.Conflict;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Dissent;
import uk.casereview.deliberation.DecisionRecord.Quorum;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.DecisionRecord.Vote;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * What the delegated partners answered one by one and said about it, as it becomes one decision.
 *
 * @param putOff whether they decide nothing yet (§15.2-8)
 */
record Answers(
        DecisionId decisionId,
        LocalDate decidedOn,
        @Nullable Instant decidedAt,
        boolean putOff,
        List<Attendee> people,
        List<Conflict> conflicts,
        List<Vote> votes,
        List<Dissent> dissent,
        @Nullable SealedText rationale,
        List<String> evidence,
        @Nullable UserId settledBy) {

    /** What the partners put off is taken down as truly as what they decide: nobody is named whom nobody knows. */
    Conclusion concluded(Optional<Refusal> malformed, Membership membership, Context context, boolean alreadyHappened) {
        if (decidedOn.isAfter(context.today())) {
            return new Refused(Refusal.of(RefusalCode.DATE_IN_FUTURE, "decidedOn", decidedOn.toString()));
        }
        if (malformed.isPresent()) {
            return new Refused(malformed.get());
        }
        List<Refusal> broken = broken(membership);
        if (!broken.isEmpty() && !alreadyHappened) {
            return new Refused(broken.getFirst());
        }
        Optional<Refusal> unreasoned = DecisionRules.reasoned(rationale, membership.policy());
        return rationale == null || unreasoned.isPresent()
                ? new Refused(unreasoned.orElseThrow())
                : new Concluded(
                        record(rationale, membership, context),
                        broken.stream().map(Refusal::code).toList());
    }

    /** What is put off decides nothing, and breaks no rule. */
    List<Refusal> broken(Membership membership) {
        return Stream.of(
                        DecisionRules.known(Mentioned.unknown(conflicts, membership)),
                        Mentioned.unknownDissent(dissent, membership),
                        incomplete(membership),
                        barred())
                .flatMap(Optional::stream)
                .filter(_ -> !putOff)
                .toList();
    }

    private Optional<Refusal> incomplete(Membership membership) {
        Quorum quorum = quorum(votes, membership);
        return quorum.met()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.DSP_DETERMINATION_INCOMPLETE,
                        Map.of("missing", DecisionRules.text(quorum.missing()))));
    }

    /** §4.4: the "declarer is barred from the decision". */
    private Optional<Refusal> barred() {
        return DecisionRules.conflicted(
                votes.stream().filter(vote -> conflicted(vote.castBy())).toList(), List.of());
    }

    private boolean conflicted(UserId member) {
        return conflicts.stream().anyMatch(conflict -> conflict.memberId().equals(member));
    }

    private DecisionRecord record(SealedText why, Membership membership, Context context) {
        Quorum answered =
                quorum(votes.stream().filter(vote -> !conflicted(vote.castBy())).toList(), membership);
        boolean unanimous = unanimous(membership);
        return new DecisionRecord(
                decisionId,
                Body.DSP,
                Route.WRITTEN,
                null,
                null,
                decidedOn,
                decidedAt,
                null,
                people,
                conflicts,
                answered,
                mode(unanimous),
                result(unanimous),
                votes,
                null,
                dissent,
                why,
                evidence,
                null,
                context.actor().userId(),
                membership.policy().version(),
                membership.registerVersion(),
                settledBy);
    }

    /** all of them "must record a position; outcome stands only if unanimous; otherwise ESCALATED". */
    private boolean unanimous(Membership membership) {
        return quorum(votes, membership).met() && votes.stream().allMatch(vote -> vote.choice() == Choice.FOR);
    }

    private DecisionMode mode(boolean unanimous) {
        if (putOff) {
            return DecisionMode.DEFERRED;
        }
        return unanimous ? DecisionMode.CONSENSUS : DecisionMode.ESCALATED;
    }

    private DecisionResult result(boolean unanimous) {
        if (putOff) {
            return DecisionResult.DEFERRED;
        }
        return unanimous ? DecisionResult.CARRIED : DecisionResult.ESCALATED;
    }

    private static Quorum quorum(List<Vote> counted, Membership membership) {
        List<AgencyCode> required = membership.determiningAgencies().stream()
                .sorted(Comparator.comparing(AgencyCode::value))
                .toList();
        return QuorumPolicy.of(
                required.size(),
                required,
                counted.stream().map(Vote::agency).distinct().toList());
    }
}
