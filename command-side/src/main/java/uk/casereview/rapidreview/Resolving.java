package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import uk.casereview.casefile.CaseFileCommand.ResolveEscalation;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.casefile.CaseFileEvent.EscalationResolved;
import uk.casereview.casefile.Escalation;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeRecommended;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.Submitted;
import uk.casereview.rapidreview.RapidReviewState.WithPanel;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.UserId;

/**
 * Whoever a question of outcome was taken to says which outcome it is (§4.3, §15.2-10). In place of a body that could
 * not agree what to recommend, that is the recommendation, or the revised outcome; of partners who could not agree,
 * it is what they may determine; over a determination that was disputed, it is the outcome (§7.1: "ESCALATED --resolve-->
 * DETERMINED").
 */
final class Resolving {
    private Resolving() {}

    static Verdict resolve(Opened state, ResolveEscalation command, Context context) {
        return switch (CaseFileDecider.decide(state.file(), command, context)) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted -> {
                Escalation escalation =
                        Objects.requireNonNull(state.file().escalations().get(command.escalationId()));
                ReviewOutcome decided = command.decidedOutcome();
                Optional<Refusal> incomplete = decided == null ? Optional.empty() : OutcomePolicy.incomplete(decided);
                yield incomplete
                        .map(Verdict::refuse)
                        .orElseGet(() -> new Resolution(accepted, command, escalation, context).of(state));
            }
        };
    }

    /** What it means for the review that an escalation has ended. */
    private record Resolution(
            Verdict.Accepted accepted, ResolveEscalation command, Escalation escalation, Context context) {

        Verdict of(Opened state) {
            OutcomeProposal proposal = escalation.proposal();
            if (!(state instanceof Active active)) {
                return command.decidedOutcome() == null || proposal != null ? accepted : Refusals.invalid(state);
            }
            return proposal == null ? ofPartners(active) : ofBody(active, proposal);
        }

        /** The partners' question is answered by those the policy asks; another body's answer is no outcome. */
        private Verdict ofPartners(Active state) {
            Above above = Above.of(state, context);
            ReviewOutcome decided = command.decidedOutcome();
            boolean theirs = escalation.toBody() == Above.body(context.today(), context);
            if (decided == null) {
                return theirs && above.unanimity().split() ? unsaid() : accepted;
            }
            if (!theirs) {
                return Verdict.refuse(
                        RefusalCode.INVALID_STATE, "toBody", escalation.toBody().toString());
            }
            Settled determination = state.review().outcomes().determination();
            if (state instanceof Escalated && determination != null) {
                return decided.equals(determination.outcome()) ? accepted : determining(state, decided, determination);
            }
            return above.unanimity().missing().isEmpty()
                    ? accepted
                    : Verdict.refuse(
                            RefusalCode.DSP_DETERMINATION_INCOMPLETE,
                            "missing",
                            Refusals.words(above.unanimity().missing()));
        }

        /** What the body could not propose, as long as it is still wanted. */
        private Verdict ofBody(Active state, OutcomeProposal proposal) {
            ReviewOutcome decided = command.decidedOutcome();
            boolean wanted = switch (state) {
                case BeforeSubmission before -> Recommending.due(before);
                case Submitted _ -> false;
                case WithPanel _ -> proposal.revision();
            };
            if (!wanted) {
                return accepted;
            }
            if (decided == null) {
                return unsaid();
            }
            return proposal.revision() ? revising(state, decided) : recommending(state, decided, proposal);
        }

        /** Under a decision of its own; where the body has come to the same end itself since, the answers to it stand. */
        private Verdict recommending(Active state, ReviewOutcome decided, OutcomeProposal proposal) {
            Settled recommendation = state.review().outcomes().recommendation();
            if (recommendation != null
                    && recommendation.outcome().equals(decided)
                    && Retaking.recommendation(state).isEmpty()) {
                return accepted;
            }
            return with(
                    decidedFor(state),
                    decision -> List.of(new RapidReviewOutcomeRecommended(
                            decided,
                            proposal.criteriaAnswers(),
                            proposal.regards(),
                            decision,
                            List.of(),
                            null,
                            Recommending.takenBack(state, decided, decision.decidedOn()))));
        }

        /** §7.5, ReconsiderOutcome: "SCSG → DSP"; what is decided for the one is still the other's to have answered. */
        private Verdict revising(Active state, ReviewOutcome decided) {
            Above above = Above.of(state, context);
            Settled determination = state.review().outcomes().determination();
            if (determination != null && determination.outcome().equals(decided)) {
                return accepted;
            }
            return above.against(decided)
                    .map(Verdict::refuse)
                    .orElseGet(() -> with(
                            decidedFor(state),
                            decision -> Reconsidering.revised(above, decided, decision, Gates.ofIntention())));
        }

        /** R7: the partners' own outcome and reasons are the dissent. */
        private Verdict determining(Active state, ReviewOutcome decided, Settled determination) {
            Outcomes outcomes = state.review().outcomes();
            Settled recommendation = outcomes.recommendation();
            boolean differs =
                    recommendation != null && !recommendation.outcome().equals(decided);
            return with(
                    Deliberation.ofDispute(record(determination.decisionId(), state), why(), resolvedBy(), context),
                    decision -> List.of(new RapidReviewOutcomeDetermined(
                            decided, decision, outcomes.stated(), differs, List.of(), null)));
        }

        private Conclusion decidedFor(Active state) {
            DecisionId divided = Objects.requireNonNull(escalation.decisionId());
            return Deliberation.ofEscalation(record(divided, state), why(), resolvedBy(), context);
        }

        private static DecisionRecord record(DecisionId id, Active state) {
            return state.file().decision(id).orElseThrow();
        }

        private SealedText why() {
            return ended().outcome();
        }

        private UserId resolvedBy() {
            return Objects.requireNonNull(ended().resolvedBy());
        }

        private EscalationResolved ended() {
            return (EscalationResolved) accepted.events().getFirst();
        }

        private Verdict with(Conclusion conclusion, Function<DecisionRecord, List<? extends Event>> following) {
            return switch (conclusion) {
                case Conclusion.Refused refused ->
                    Verdict.refuse(refused.refusal().with("field", "outcome"));
                case Concluded concluded -> {
                    List<Event> events = new ArrayList<>(accepted.events());
                    events.addAll(following.apply(concluded.decision()));
                    yield Verdict.accept(events);
                }
            };
        }

        private static Verdict unsaid() {
            return Verdict.refuse(RefusalCode.OUTCOME_REQUIRED, "missing", "decidedOutcome");
        }
    }
}
