package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.actionplan.ActionPlanState.Active;
import uk.casereview.actionplan.ActionPlanState.Draft;
import uk.casereview.actionplan.ActionPlanState.Ended;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanCommand.RecordImpactEvidence;
import uk.casereview.actionplan.PlanCommand.ReopenPlan;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What effect a plan had, how it ends, and how it begins again. */
final class Closing {
    private Closing() {}

    /** No recommendations named means all there are. */
    static Verdict evidence(Active state, RecordImpactEvidence command, Context context) {
        Set<RecommendationId> all = ids(state);
        LocalDate observedOn = Refusals.orToday(command.observedOn(), context);
        UUID evidenceId = DerivedId.from(context.commandId().value(), "impact-evidence");
        return unknown(command.recIds().stream(), all)
                .or(() -> Refusals.future("observedOn", observedOn, context))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ImpactEvidenceRecorded(
                        evidenceId,
                        command.recIds().isEmpty() ? all : command.recIds(),
                        command.type(),
                        command.finding(),
                        command.rating(),
                        observedOn)));
    }

    static Verdict close(Active state, ClosePlan command, Context context) {
        Gates gates = Gates.of(command)
                .and(ImpactPolicy.openActions(state.plan()))
                .and(ImpactPolicy.withoutEffect(state.plan(), command.exemptions()))
                .and(Retaking.holdsUp(state))
                .and(Refusals.when(state instanceof Draft, Refusals.notNow(state)));
        Optional<Refusal> refusal =
                gates.refusal().or(() -> unknown(command.exemptions().stream().map(Exemption::recId), ids(state)));
        return refusal.map(Verdict::refuse)
                .orElseGet(() -> BodyDecision.concluded(
                        command,
                        gates,
                        context,
                        decidedOn -> ActionDays.closedTooEarly(state.plan(), decidedOn),
                        (decision, all) -> all.letThrough(new PlanClosed(
                                command.exemptions(), decision, all.irregularities(), command.reason()))));
    }

    /** §15.1-3: "Reopen{reason, newEvidence, decision}", by the body that closes. */
    static Verdict reopen(Ended state, ReopenPlan command, Context context) {
        return state instanceof ActionPlanState.Closed ? reopened(command, context) : Refusals.invalid(state);
    }

    /** A plan that is under way is reopened only where that has to be decided again. */
    static Verdict reopenAgain(Active state, ReopenPlan command, Context context) {
        return Retaking.isDue(state, state.settled().reopening())
                ? reopened(command, context)
                : Refusals.invalid(state);
    }

    private static Verdict reopened(ReopenPlan command, Context context) {
        var reason = command.reason();
        var newEvidence = command.newEvidence();
        if (reason == null || newEvidence == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", reason == null ? "reason" : "newEvidence");
        }
        return BodyDecision.arranged(
                command,
                Gates.ofIntention(),
                context,
                (decision, _) -> List.of(new PlanReopened(reason, newEvidence, decision)));
    }

    private static Set<RecommendationId> ids(Active state) {
        return state.plan().recommendations().stream()
                .map(Recommendation::recId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Refusal> unknown(Stream<RecommendationId> named, Set<RecommendationId> all) {
        Set<RecommendationId> unknown = named.collect(Collectors.toCollection(HashSet::new));
        unknown.removeAll(all);
        return Refusals.when(
                !unknown.isEmpty(), Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "recId", Refusals.words(unknown)));
    }
}
