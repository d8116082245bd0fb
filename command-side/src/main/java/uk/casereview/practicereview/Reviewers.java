package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRules;
import uk.casereview.deliberation.DelegatedPartners;
import uk.casereview.practicereview.CommissioningCommand.AppointReviewer;
import uk.casereview.practicereview.CommissioningCommand.RemoveReviewer;
import uk.casereview.practicereview.CommissioningEvent.ReviewerAppointed;
import uk.casereview.practicereview.CommissioningEvent.ReviewerRemoved;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** Who runs the review. */
final class Reviewers {
    private Reviewers() {}

    static Verdict appoint(Begun state, AppointReviewer command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        if (state.review().commission().reviewers().containsKey(command.reviewerId())) {
            return Verdict.refuse(RefusalCode.REVIEWER_EXISTS);
        }
        LocalDate appointedOn = Refusals.orToday(command.appointedOn(), context);
        Optional<Refusal> dependent = IndependencePolicy.dependent(command.employer(), state.review(), context)
                .or(() -> IndependencePolicy.undeclared(command));
        Gates gates = Gates.of(command)
                .and(dependent)
                .require(command.independenceDeclaration() != null, RefusalCode.CONFLICT_DECLARATION_MISSING);
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.future("appointedOn", appointedOn, context))
                .or(() -> DelegatedPartners.strangers(command.decidedBy(), appointedOn, context));
        return Taken.unless(
                refusal,
                () -> Verdict.accept(appointed(state, command, appointedOn, dependent.isEmpty(), gates, context)));
    }

    private static List<Event> appointed(
            Begun state,
            AppointReviewer command,
            LocalDate appointedOn,
            boolean independent,
            Gates gates,
            Context context) {
        List<Event> events = new ArrayList<>(gates.letThrough(new ReviewerAppointed(
                command.reviewerId(),
                command.name(),
                command.employer(),
                independent,
                command.skills(),
                command.independenceDeclaration(),
                command.contractRef(),
                appointedOn,
                gates.irregularities(),
                command.reason(),
                DelegatedPartners.deciders(command.decidedBy(), context))));
        if (state.review().beginning().statutory() && !begunElsewhere(appointedOn, context)) {
            events.addAll(state.file()
                    .clocks()
                    .start(ClockKind.C5, appointedOn, context.aggregateId(), context.partnership()));
        }
        return events;
    }

    private static boolean begunElsewhere(LocalDate appointedOn, Context context) {
        return Optional.ofNullable(context.facts().review())
                .filter(facts -> facts.begunElsewhere(appointedOn))
                .isPresent();
    }

    /** §15.5-21: "removing the last sets the overlay REVIEWER_VACANT, stage and drafts stay". */
    static Verdict remove(Begun state, RemoveReviewer command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        Commission commission = state.review().commission();
        if (!commission.reviewers().containsKey(command.reviewerId())) {
            return Refusals.unknown("reviewerId", command.reviewerId());
        }
        LocalDate removedOn = Refusals.orToday(command.removedOn(), context);
        SealedText reason = command.reason();
        Optional<Refusal> refusal = Refusals.future("removedOn", removedOn, context)
                .or(() -> DecisionRules.reasoned(
                        reason, context.register().on(removedOn).policy()))
                .or(() -> DelegatedPartners.strangers(command.decidedBy(), removedOn, context));
        return reason == null || refusal.isPresent()
                ? Verdict.refuse(refusal.orElseThrow())
                : Verdict.accept(new ReviewerRemoved(
                        command.reviewerId(),
                        removedOn,
                        reason,
                        commission.without(command.reviewerId()).vacant(),
                        DelegatedPartners.deciders(command.decidedBy(), context)));
    }

    /** §2.2: a reviewer may "see own review", and "never: see other cases". */
    static Optional<Refusal> notAssigned(Begun state, Actor actor) {
        return actor.role() == Role.LEAD_REVIEWER
                        && !state.review().commission().reviewers().containsKey(actor.userId())
                ? Optional.of(Refusal.of(RefusalCode.NOT_ASSIGNED_REVIEWER))
                : Optional.empty();
    }
}
