package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionEscalated;
import uk.casereview.casefile.EscalationBody;
import uk.casereview.casefile.Gates;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DelegatedPartners;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewCommand.RecordDspPosition;
import uk.casereview.rapidreview.RapidReviewEvent.DspPositionRecorded;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.PanelResponded;
import uk.casereview.rapidreview.RapidReviewState.Recommended;
import uk.casereview.rapidreview.RapidReviewState.Revised;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.UserId;

/** §15.2-10: the delegated safeguarding partners "answer one by one"; not unanimous, the question goes up. */
final class Positions {
    private Positions() {}

    static Verdict record(Opened state, RecordDspPosition command, Context context) {
        if (!(state instanceof Active active)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        Gates gates = Gates.of(command).and(notRecommended(active, on)).and(Retaking.recommendation(state));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.when(!awaited(active), Refusals.notNow(state)))
                .or(() -> wrongAgency(command, on, context))
                .or(() -> OutcomePolicy.incomplete(command))
                .or(() -> Refusals.future("on", on, context));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return givenBy(command, on, context)
                .map(partner -> Verdict.accept(recorded(active, command, on, partner, gates, context)))
                .orElseGet(() -> Verdict.refuse(
                        RefusalCode.SEAT_VACANT, "agency", command.agency().toString()));
    }

    /**
     * Whose answer it is. §2.2: the Business Unit "may never take the decision itself", so what the clerk types is the
     * delegate's, or of whoever held the agency's seat that day.
     */
    private static Optional<UserId> givenBy(RecordDspPosition command, LocalDate on, Context context) {
        UserId delegate = command.delegate();
        if (delegate != null) {
            return Optional.of(delegate);
        }
        return context.actor().role().isClerk()
                ? Unanimity.partner(command.agency(), context.register().on(on))
                : Optional.of(context.actor().userId());
    }

    /** R3: "recommendation before determination". */
    private static Optional<Refusal> notRecommended(Active state, LocalDate on) {
        Settled recommendation = state.review().outcomes().recommendation();
        if (recommendation == null) {
            return Recommending.missing(state);
        }
        LocalDate recommendedOn = recommendation.decidedOn();
        return Refusals.when(
                on.isBefore(recommendedOn),
                new Refusal(
                        RefusalCode.NOT_RECOMMENDED,
                        Map.of("on", on.toString(), "recommendedOn", recommendedOn.toString())));
    }

    /** As long as nothing stands determined, it is disputed, or the Panel's answer asks for a second thought. */
    private static boolean awaited(Active state) {
        return state.review().outcomes().determination() == null
                || Retaking.determination(state).isPresent()
                || state instanceof Escalated
                || state instanceof PanelResponded
                || state instanceof Revised;
    }

    /** A partner answers for its own agency, its delegate of that day in its place; the clerk enters any. */
    private static Optional<Refusal> wrongAgency(RecordDspPosition command, LocalDate on, Context context) {
        AgencyCode agency = InvolvedAgencies.current(command.agency(), context);
        UserId delegate = command.delegate();
        boolean delegated = delegate == null || DelegatedPartners.isOf(agency, delegate, on, context);
        List<AgencyCode> own = Unanimity.determining(context).stream()
                .filter(partner -> speaksFor(partner, context))
                .toList();
        if (own.contains(agency)) {
            return Refusals.when(
                    !delegated,
                    new Refusal(
                            RefusalCode.WRONG_AGENCY,
                            Map.of("agency", command.agency().toString(), "delegate", String.valueOf(delegate))));
        }
        return Optional.of(new Refusal(
                RefusalCode.WRONG_AGENCY,
                Map.of("agency", command.agency().toString(), "allowed", Refusals.words(own))));
    }

    private static boolean speaksFor(AgencyCode partner, Context context) {
        return context.actor().role().isClerk()
                || InvolvedAgencies.same(context.actor().agency(), partner, context)
                || context.partnership()
                        .delegates(partner)
                        .contains(context.actor().userId());
    }

    private static List<Event> recorded(
            Active state, RecordDspPosition command, LocalDate on, UserId givenBy, Gates gates, Context context) {
        DspPosition position = new DspPosition(
                InvolvedAgencies.current(command.agency(), context),
                command.statedOutcome(),
                on,
                command.delegate(),
                context.actor().userId(),
                command.view(),
                givenBy);
        List<Event> events = new ArrayList<>(
                gates.letThrough(new DspPositionRecorded(position, gates.irregularities(), command.reason())));
        Opened after =
                state.with(state.review().evolve(new DspPositionRecorded(position, List.of(), null)), state.file());
        Above above = Above.of((Active) after, context);
        EscalationBody body = Above.body(on, context);
        // what is in dispute over an earlier recommendation is another question
        if (above.unanimity().split() && (state instanceof Recommended || !above.asked(body))) {
            events.add(new DecisionEscalated(
                    DerivedId.from(context.commandId().value(), "escalation"), null, body, null, null));
        }
        return events;
    }
}
