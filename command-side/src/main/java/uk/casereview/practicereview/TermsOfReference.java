package uk.casereview.practicereview;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.practicereview.CommissioningCommand.AgreeTermsOfReference;
import uk.casereview.practicereview.CommissioningCommand.ReviseTermsOfReference;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceAgreed;
import uk.casereview.practicereview.CommissioningEvent.TermsOfReferenceRevised;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.BeforeRatification;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.register.PartnershipOnDate;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** The Sub-Group agrees what the review looks at (§4.5). */
final class TermsOfReference {
    private TermsOfReference() {}

    static Verdict agree(Begun state, AgreeTermsOfReference command, Context context) {
        Commission commission = state.review().commission();
        if (!(state instanceof BeforePublication) || commission.agencies() != null) {
            return Refusals.invalid(state);
        }
        Gates gates = Gates.of(command)
                .require(!commission.vacant(), RefusalCode.NO_REVIEWER)
                .and(Retaking.BEGINNING.holdsUp(state));
        return set(
                command,
                gates,
                commission,
                context,
                (decision, all) -> all.letThrough(new TermsOfReferenceAgreed(
                        command.from(),
                        command.to(),
                        command.klo(),
                        command.methodology(),
                        current(command.agencies(), context.partnership()),
                        command.familyPlan(),
                        decision,
                        all.irregularities(),
                        command.reason())));
    }

    static Verdict revise(Begun state, ReviseTermsOfReference command, Context context) {
        boolean again = Retaking.TERMS.due(state);
        if (!(state instanceof BeforePublication) && !again) {
            return Refusals.invalid(state);
        }
        Commission commission = state.review().commission();
        Gates gates = Gates.of(command)
                .require(commission.agencies() != null, RefusalCode.NO_TOR)
                .and(Refusals.when(!(state instanceof BeforeRatification) && !again, Refusals.notNow(state)))
                .and(Retaking.BEGINNING.holdsUp(state));
        return set(
                command,
                gates,
                commission,
                context,
                (decision, all) -> all.letThrough(new TermsOfReferenceRevised(
                        command.from(),
                        command.to(),
                        command.klo(),
                        command.methodology(),
                        current(command.agencies(), context.partnership()),
                        command.familyPlan(),
                        decision,
                        all.irregularities(),
                        command.reason())));
    }

    private static Verdict set(
            SetsTerms command,
            Gates gates,
            Commission commission,
            Context context,
            BiFunction<DecisionRecord, Gates, List<Event>> then) {
        Gates all = gates.and(IndependencePolicy.dependent(commission, command.agencies(), context));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> incomplete(command, context.partnership()))
                .or(all::refusal);
        return Taken.unless(
                refusal,
                () -> Taken.decided(
                        Deliberation.conclude(
                                context.partnership().policy().reviewBody(),
                                command.decision(),
                                context,
                                command.alreadyHappened()),
                        all,
                        context,
                        then));
    }

    private static Optional<Refusal> incomplete(SetsTerms command, PartnershipOnDate partnership) {
        if (command.from().isAfter(command.to())) {
            return Optional.of(Refusals.backwards("from", command.from(), "to", command.to()));
        }
        if (command.klo().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.KEY_LINES_REQUIRED));
        }
        if (command.agencies().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.NO_AGENCIES));
        }
        return unknown(command.agencies(), partnership);
    }

    static Optional<Refusal> unknown(List<AgencyCode> agencies, PartnershipOnDate partnership) {
        List<AgencyCode> unknown = agencies.stream()
                .filter(agency -> !partnership.agencies().contains(partnership.successorOf(agency)))
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agencies", Refusals.words(unknown)));
    }

    static List<AgencyCode> current(List<AgencyCode> agencies, PartnershipOnDate partnership) {
        return agencies.stream().map(partnership::successorOf).distinct().toList();
    }
}
