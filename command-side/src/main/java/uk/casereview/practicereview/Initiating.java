package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.DueDatePolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Deciding;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.InitiateLcspr;
import uk.casereview.practicereview.CommissioningCommand.InitiateReview;
import uk.casereview.practicereview.CommissioningEvent.InitiationDecidedAgain;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.rapidreview.JointProcess;
import uk.casereview.shared.Body;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.Event;
import uk.casereview.shared.MayHaveHappened;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.PracticeReviewId;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** How a practice review comes about. */
final class Initiating {
    private Initiating() {}

    /** L1: "only after a recorded initiating decision (date = C6 start)". */
    static Verdict lcspr(PracticeReviewState state, InitiateLcspr command, Context context) {
        ReviewFacts facts = context.facts().review();
        Optional<Refusal> exists = Succession.refusingLcspr(state);
        if (facts == null || !ofItsCase(command.practiceReviewId(), facts)) {
            return Verdict.refuse(exists.orElse(Refusal.of(RefusalCode.LCSPR_WITHOUT_DECISION)));
        }
        if (facts.legacy()) {
            return Taken.unless(exists, Initiating::readOnly);
        }
        Determination determination = TakingOver.unheeded(state, facts.determinations());
        if (determination == null) {
            return Taken.unless(exists, () -> decide(state, command, facts, context));
        }
        return state instanceof Begun begun
                        && TakingOver.goesOn(
                                begun, determination, facts.determinations().own())
                ? TakingOver.takenOver(begun, command, determination, context)
                : begun(
                        state,
                        command,
                        TakingOver.jointWith(command, determination),
                        determination.decision(),
                        Optional.empty(),
                        facts,
                        context);
    }

    /** OQ-20: a case of old is read; what has become known since is a case of its own, linked to it. */
    private static Verdict readOnly() {
        return Verdict.refuse(RefusalCode.INVALID_STATE, "notification", "LEGACY");
    }

    private static boolean ofItsCase(PracticeReviewId id, ReviewFacts facts) {
        return id.equals(PracticeReviewId.of(new NotificationId(facts.caseId())));
    }

    private static Verdict decide(
            PracticeReviewState state, InitiateLcspr command, ReviewFacts facts, Context context) {
        if (command.decision() == null) {
            return Verdict.refuse(RefusalCode.LCSPR_WITHOUT_DECISION);
        }
        return Taken.unless(Gates.of(command).refusal(), () -> switch (carried(Body.DSP, command, facts, context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded ->
                begun(
                        state,
                        command,
                        command.jointWith(),
                        concluded.decision(),
                        Optional.of(Gates.of(command).forgiving(concluded.irregularities())),
                        facts,
                        context);
        });
    }

    /** There is no file yet that could keep a proposal that was lost. */
    private static <C extends Deciding & MayHaveHappened> Conclusion carried(
            Body body, C command, ReviewFacts facts, Context context) {
        Conclusion conclusion = Deliberation.conclude(
                body, command.decision(), context.about(facts.caseRef()), command.alreadyHappened());
        return conclusion instanceof Concluded concluded && concluded.decision().result() != DecisionResult.CARRIED
                ? new Conclusion.Refused(Refusal.of(
                        RefusalCode.DECISION_NOT_CARRIED,
                        "result",
                        concluded.decision().result().toString()))
                : conclusion;
    }

    /** @param here what was out of order, where the decision is put on record here */
    private static Verdict begun(
            PracticeReviewState state,
            InitiateLcspr command,
            Set<JointProcess> jointWith,
            DecisionRecord decision,
            Optional<Gates> here,
            ReviewFacts facts,
            Context context) {
        Gates gates = here.orElseGet(Gates::ofIntention);
        LocalDate decidedOn = decision.decidedOn();
        LocalDate said = command.decidedOn();
        if (said != null && !said.equals(decidedOn)) {
            return Verdict.refuse(new Refusal(
                    RefusalCode.LCSPR_WITHOUT_DECISION,
                    Map.of("decidedOn", said.toString(), "decided", decidedOn.toString())));
        }
        if (here.isPresent() && Succession.again(state)) {
            return Verdict.accept(gates.letThrough(new InitiationDecidedAgain(decision, true)));
        }
        boolean elsewhere = facts.begunElsewhere(decidedOn);
        var partnership = context.partnership();
        RapidReviewId rapidReview = command.rapidReviewId();
        List<Event> events = new ArrayList<>(Succession.cleared(state, decision));
        ClockBook clocks = Succession.clocks(state, events);
        events.addAll(gates.letThrough(new LcsprInitiated(
                TakingOver.type(jointWith),
                Set.of(facts.caseRef()),
                rapidReview == null ? Set.of() : Set.of(rapidReview),
                rapidReview,
                decidedOn,
                elsewhere ? null : DueDatePolicy.dueOn(ClockKind.C6, decidedOn, partnership),
                command.scopeSummary(),
                jointWith,
                decision,
                here.isPresent())));
        if (!elsewhere) {
            events.addAll(clocks.start(ClockKind.C6, decidedOn, context.aggregateId(), partnership));
            events.addAll(clocks.start(ClockKind.C11, decidedOn, context.aggregateId(), partnership));
        }
        return Asking.atTheBeginning(events, facts, context);
    }

    /** §15.5-20: the other types "start by InitiateReview (SCSG)" and "may follow DecideNotNotifiable". */
    static Verdict review(PracticeReviewState state, InitiateReview command, Context context) {
        ReviewFacts facts = context.facts().review();
        Optional<Refusal> exists = Succession.refusing(state, command.reviewType(), context);
        if (exists.isPresent()) {
            return Verdict.refuse(exists.get());
        }
        if (facts == null || !ofItsCase(command.practiceReviewId(), facts)) {
            return Refusals.unknown("notificationId", command.notificationId());
        }
        if (facts.legacy()) {
            return readOnly();
        }
        if (command.reviewType().statutory()) {
            return Verdict.refuse(RefusalCode.REVIEW_TYPE_REQUIRED);
        }
        Optional<Refusal> unknown = context.facts()
                .noSuchCase("sourceCases")
                .or(() -> Refusals.when(
                        !facts.unknownReviews().isEmpty(),
                        Refusal.of(
                                RefusalCode.UNKNOWN_REFERENCE,
                                "rapidReviewIds",
                                Refusals.words(facts.unknownReviews()))));
        if (unknown.isPresent()) {
            return Verdict.refuse(unknown.get());
        }
        return Taken.unless(Gates.of(command).refusal(), () -> concluded(state, command, facts, context));
    }

    private static Verdict concluded(
            PracticeReviewState state, InitiateReview command, ReviewFacts facts, Context context) {
        return switch (carried(context.partnership().policy().reviewBody(), command, facts, context)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> {
                Gates gates = Gates.of(command).forgiving(concluded.irregularities());
                yield state instanceof Active
                        ? Verdict.accept(gates.letThrough(new InitiationDecidedAgain(concluded.decision(), true)))
                        : begun(state, command, concluded.decision(), gates, facts, context);
            }
        };
    }

    private static Verdict begun(
            PracticeReviewState state,
            InitiateReview command,
            DecisionRecord decision,
            Gates gates,
            ReviewFacts facts,
            Context context) {
        List<Event> events = new ArrayList<>(Succession.cleared(state, decision));
        events.addAll(gates.letThrough(new ReviewInitiated(
                command.reviewType(),
                with(command.sourceCases(), facts.caseRef()),
                command.rapidReviewIds(),
                command.scopeSummary(),
                decision,
                // OQ-16: "no statutory clock; internal target 6 months"
                DueDatePolicy.dueOn(ClockKind.C6, decision.decidedOn(), context.partnership()))));
        return Asking.atTheBeginning(events, facts, context);
    }

    private static Set<CaseRef> with(Set<CaseRef> cases, CaseRef own) {
        Set<CaseRef> all = new HashSet<>(cases);
        all.add(own);
        return all;
    }
}
