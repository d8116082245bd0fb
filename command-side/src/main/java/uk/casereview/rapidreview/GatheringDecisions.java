package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.RapidReviewCommand.ChaseReturn;
import uk.casereview.rapidreview.RapidReviewCommand.EscalateNonResponse;
import uk.casereview.rapidreview.RapidReviewCommand.RecordImmediateAction;
import uk.casereview.rapidreview.RapidReviewCommand.RequestAgencyInformation;
import uk.casereview.rapidreview.RapidReviewCommand.ScopeRapidReview;
import uk.casereview.rapidreview.RapidReviewEvent.AgencyInformationRequested;
import uk.casereview.rapidreview.RapidReviewEvent.ImmediateActionRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.NonResponseEscalated;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewScoped;
import uk.casereview.rapidreview.RapidReviewEvent.ReturnChased;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Open;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Scoping the review, asking agencies, and what is done at once; requests "repeat until SUBMITTED" (§15.4-17). */
final class GatheringDecisions {
    private GatheringDecisions() {}

    static Verdict scope(Opened state, ScopeRapidReview command, Context context) {
        if (!(state instanceof BeforeSubmission)) {
            return Refusals.invalid(state);
        }
        if (command.agencies().isEmpty()) {
            return Verdict.refuse(RefusalCode.NO_AGENCIES);
        }
        if (command.from().isAfter(command.to())) {
            return Verdict.refuse(Refusals.backwards("from", command.from(), "to", command.to()));
        }
        var future = Refusals.future("to", command.to(), context);
        if (future.isPresent()) {
            return Verdict.refuse(future.get());
        }
        var unknown = InvolvedAgencies.unknown(command.agencies(), context);
        if (!unknown.isEmpty()) {
            return Verdict.refuse(RefusalCode.UNKNOWN_REFERENCE, "agencies", Refusals.words(unknown));
        }
        return Verdict.accept(new RapidReviewScoped(
                command.from(),
                command.to(),
                command.agencies().stream()
                        .map(agency -> InvolvedAgencies.current(agency, context))
                        .distinct()
                        .toList()));
    }

    static Verdict request(Opened state, RequestAgencyInformation command, Context context) {
        if (!(state instanceof BeforeSubmission before) || state instanceof Open) {
            return Refusals.invalid(state);
        }
        AgencyCode agency = InvolvedAgencies.current(command.agency(), context);
        if (!context.partnership().agencies().contains(agency)) {
            return Refusals.unknown("agency", command.agency());
        }
        LocalDate requestedOn = Refusals.orToday(command.requestedOn(), context);
        return Refusals.future("requestedOn", requestedOn, context)
                .or(() -> dueTooEarly(command.dueOn(), requestedOn))
                .map(Verdict::refuse)
                .orElseGet(() -> {
                    List<Event> events = new ArrayList<>(widened(before.review().returns(), agency, context));
                    events.add(new AgencyInformationRequested(agency, command.dueOn(), requestedOn));
                    return Verdict.accept(events);
                });
    }

    /** Whoever asks an agency takes it into the scope: both are the Business Unit's to do. */
    private static List<Event> widened(Returns returns, AgencyCode agency, Context context) {
        RapidReviewScoped scoped = returns.scoped();
        if (scoped == null || InvolvedAgencies.inScope(returns, agency, context)) {
            return List.of();
        }
        List<AgencyCode> agencies = new ArrayList<>(scoped.agencies());
        agencies.add(agency);
        return List.of(new RapidReviewScoped(scoped.from(), scoped.to(), List.copyOf(agencies)));
    }

    /** As §15.6-23 has it of actions: due not "before agreedOn (instead of today)". */
    private static Optional<Refusal> dueTooEarly(LocalDate dueOn, LocalDate requestedOn) {
        return dueOn.isBefore(requestedOn)
                ? Optional.of(new Refusal(
                        RefusalCode.DUE_BEFORE_TODAY,
                        Map.of("dueOn", dueOn.toString(), "requestedOn", requestedOn.toString())))
                : Optional.empty();
    }

    static Verdict chase(Opened state, ChaseReturn command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        return owing(state, command.agency(), on, context)
                .or(() -> received(state, command.agency(), command.on(), context))
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(
                        new ReturnChased(InvolvedAgencies.current(command.agency(), context), on, command.note())));
    }

    static Verdict escalateNonResponse(Opened state, EscalateNonResponse command, Context context) {
        LocalDate on = Refusals.orToday(command.on(), context);
        var refusal = owing(state, command.agency(), on, context)
                .or(() -> received(state, command.agency(), command.on(), context));
        var reason = command.reason();
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        return reason == null
                ? Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason")
                : Verdict.accept(
                        new NonResponseEscalated(InvolvedAgencies.current(command.agency(), context), on, reason));
    }

    /** Whoever was never asked cannot be late. */
    private static Optional<Refusal> owing(Opened state, AgencyCode agency, LocalDate on, Context context) {
        if (!(state instanceof Active active)) {
            return Optional.of(Refusals.notNow(state));
        }
        if (InvolvedAgencies.of(active.review().returns().requested(), agency, context)
                .isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.UNKNOWN_REFERENCE, "agency", agency.toString()));
        }
        return Refusals.future("on", on, context);
    }

    /** Whoever has returned owes nothing, until asked once more; a reminder given before that day is a fact. */
    private static Optional<Refusal> received(
            Opened state, AgencyCode agency, @Nullable LocalDate stated, Context context) {
        return InvolvedAgencies.of(state.review().returns().received(), agency, context)
                .filter(known -> !known.askedAgain() && (stated == null || stated.isAfter(known.receivedOn())))
                .map(known -> new Refusal(
                        RefusalCode.RETURN_RECEIVED,
                        Map.of(
                                "agency",
                                agency.toString(),
                                "receivedOn",
                                known.receivedOn().toString())));
    }

    /** §7.2 (b): "immediate safety action"; nothing but the end of the review stands in its way. */
    static Verdict immediateAction(Opened state, RecordImmediateAction command, Context context) {
        LocalDate doneOn = Refusals.orToday(command.doneOn(), context);
        AgencyCode agency = InvolvedAgencies.current(command.agency(), context);
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        if (!context.partnership().agencies().contains(agency)) {
            return Refusals.unknown("agency", command.agency());
        }
        return Refusals.future("doneOn", doneOn, context)
                .map(Verdict::refuse)
                .orElseGet(() -> Verdict.accept(new ImmediateActionRecorded(
                        DerivedId.from(context.commandId().value(), "immediate-action"),
                        command.text(),
                        agency,
                        doneOn)));
    }
}
