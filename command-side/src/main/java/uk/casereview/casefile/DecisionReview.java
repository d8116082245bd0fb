package uk.casereview.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand.ConfirmDecision;
import uk.casereview.casefile.CaseFileCommand.CorrectDecisionRecord;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.CaseFileEvent.DecisionConfirmed;
import uk.casereview.casefile.CaseFileEvent.DecisionFlaggedForReview;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.Attendee;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.LateConflict;
import uk.casereview.deliberation.Membership;
import uk.casereview.deliberation.Proceedings;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/** Looking again at a decision: confirming, correcting and flagging it; it is never erased (§4.4, §15.2-11). */
final class DecisionReview {
    private DecisionReview() {}

    static Verdict flag(CaseFile file, FlagDecision command, Context context) {
        CaseFile.Decision known = file.decisions().get(command.decisionId());
        if (known == null) {
            return unknown(command.decisionId());
        }
        if (command.reason() == FlagReason.UNCONFIRMED && (known.confirmed() || known.mustBeRedecided())) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "decision", "CONFIRMED");
        }
        DecisionRecord decision = known.record();
        UserId member = command.memberId();
        if (member != null && !tookPart(decision, member)) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "memberId", member.toString());
        }
        boolean again = command.reason() == FlagReason.LATE_CONFLICT && failsWithout(known, member, context);
        return Verdict.accept(
                new DecisionFlaggedForReview(command.decisionId(), command.reason(), member, command.note(), again));
    }

    static Verdict confirm(CaseFile file, ConfirmDecision command, Context context) {
        CaseFile.Decision decision = file.decisions().get(command.decisionId());
        if (decision == null) {
            return unknown(command.decisionId());
        }
        UserId actor = context.actor().userId();
        if (!answersFor(decision.record(), actor, context)) {
            return notTheChair(decision.record());
        }
        if (decision.confirmed()) {
            return Verdict.refuse(RefusalCode.INVALID_STATE, "decision", "CONFIRMED");
        }
        return decision.mustBeRedecided()
                ? Verdict.refuse(mustBeRedecided(decision.record()))
                : Verdict.accept(new DecisionConfirmed(command.decisionId(), actor));
    }

    /** "the item must be re-decided"; nobody's word makes up for the quorum or the majority it lacks. */
    private static Refusal mustBeRedecided(DecisionRecord decision) {
        return new Refusal(
                RefusalCode.MUST_BE_REDECIDED,
                Map.of(
                        "decisionId", decision.decisionId().toString(),
                        "decidedOn", decision.decidedOn().toString()));
    }

    static Verdict correct(CaseFile file, CorrectDecisionRecord command, Context context) {
        DecisionRecord from = file.decision(command.decisionId()).orElse(null);
        if (from == null) {
            return unknown(command.decisionId());
        }
        SealedText reason = command.reason();
        if (!answersFor(from, context.actor().userId(), context)) {
            return notTheChair(from);
        }
        if (reason == null) {
            return Verdict.refuse(RefusalCode.CORRECTION_REASON_REQUIRED);
        }
        return switch (Deliberation.corrected(from, command.decision(), Set.copyOf(command.notThere()), context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Conclusion.Concluded to -> corrected(from, to, reason);
        };
    }

    /** A record that, put right, shows a broken rule is itself to be looked at again. */
    private static Verdict corrected(DecisionRecord from, Conclusion.Concluded to, SealedText reason) {
        if (sameButForTheClerk(from, to.decision())) {
            return Verdict.refuse(RefusalCode.CORRECTION_UNCHANGED);
        }
        DecisionId id = from.decisionId();
        List<Event> events = new ArrayList<>();
        events.add(new DecisionRecordCorrected(id, from, to.decision(), reason));
        if (!to.irregularities().isEmpty() || from.result() != to.decision().result()) {
            events.add(new DecisionFlaggedForReview(id, FlagReason.PROCEDURE, null, null, true));
        }
        return Verdict.accept(events);
    }

    private static boolean sameButForTheClerk(DecisionRecord from, DecisionRecord to) {
        return from.decidedOn().equals(to.decidedOn())
                && Objects.equals(from.decidedAt(), to.decidedAt())
                && from.route() == to.route()
                && Objects.equals(from.chairMemberId(), to.chairMemberId())
                && from.attendance().equals(to.attendance())
                && from.conflicts().equals(to.conflicts())
                && from.result() == to.result()
                && choices(from).equals(choices(to))
                && Objects.equals(from.castingVote(), to.castingVote())
                && from.dissent().equals(to.dissent())
                && from.rationale().equals(to.rationale());
    }

    private static List<String> choices(DecisionRecord decision) {
        return decision.votes().stream()
                .map(vote -> vote.agency() + " " + vote.castBy() + " " + vote.choice())
                .toList();
    }

    /**
     * A-14, of all whose conflicts have come out so far; where nobody says whose this one was, it may have been
     * anybody's who decided.
     */
    private static boolean failsWithout(CaseFile.Decision known, @Nullable UserId member, Context context) {
        DecisionRecord decision = known.record();
        Membership membership = Membership.asDecided(decision, context);
        Stream<UserId> conflicted =
                member == null ? decision.attendance().stream().map(Attendee::memberId) : Stream.of(member);
        return conflicted
                .map(each -> CaseFile.plus(known.conflictedLate(), each))
                .anyMatch(members ->
                        LateConflict.of(decision, members, membership).mustBeRedecided());
    }

    /** §15.9: "by the presiding chair"; where nobody presided, by one of those who decided, or who did in their place. */
    private static boolean answersFor(DecisionRecord decision, UserId actor, Context context) {
        UserId chair = decision.chairMemberId();
        if (actor.equals(decision.settledBy())) {
            return true;
        }
        return chair == null
                ? tookPart(decision, actor)
                        || Membership.asDecided(decision, context).mayChair(actor)
                : chair.equals(actor);
    }

    private static boolean tookPart(DecisionRecord decision, UserId member) {
        return decision.attendance().stream()
                .filter(Proceedings::counts)
                .map(Attendee::memberId)
                .anyMatch(member::equals);
    }

    private static Verdict unknown(DecisionId id) {
        return Verdict.refuse(RefusalCode.DECISION_UNKNOWN, "decisionId", id.toString());
    }

    private static Verdict notTheChair(DecisionRecord decision) {
        UserId chair = decision.chairMemberId();
        return chair == null
                ? Verdict.refuse(RefusalCode.NOT_THE_CHAIR)
                : Verdict.refuse(RefusalCode.NOT_THE_CHAIR, "chair", chair.toString());
    }
}
