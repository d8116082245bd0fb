package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.casereview.casefile.CaseFileDecider;
import uk.casereview.casefile.TaskKind;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.PlanFacts;
import uk.casereview.rapidreview.PanelExchange.Reply;
import uk.casereview.rapidreview.RapidReviewCommand.CloseRapidReview;
import uk.casereview.rapidreview.RapidReviewCommand.DiscontinueRapidReview;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewDiscontinued;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.WithPanel;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** How a rapid review ends. */
final class Closing {
    private static final Set<DiscontinuationCause> TAKEN_BACK = EnumSet.of(
            DiscontinuationCause.NOTIFICATION_WITHDRAWN,
            DiscontinuationCause.NOTIFICATION_DUPLICATE,
            DiscontinuationCause.NOTIFICATION_ENTERED_IN_ERROR);
    /** In the words of the process whose step this is (PM2). */
    private static final String SENT_ALREADY = "discontinue-rapid-review/0: " + RefusalCode.RR_ALREADY_SUBMITTED;

    private Closing() {}

    /** §15.4-19: "closing without a reply needs a reason". */
    static Verdict close(Opened state, CloseRapidReview command, Context context) {
        if (!(state instanceof Active active)) {
            return Refusals.invalid(state);
        }
        if (!active.review().panel().answered() && command.reason() == null) {
            return Verdict.refuse(unanswered(active));
        }
        if (state instanceof BeforeSubmission) {
            return Refusals.invalid(state);
        }
        Optional<Refusal> unreasoned = command.reason() == null
                ? undetermined(active).or(() -> Retaking.outcome(active)).or(() -> objected(active))
                : Optional.empty();
        if (unreasoned.isPresent()) {
            return Verdict.refuse(unreasoned.get());
        }
        // §7.4: "action plan still required if learning points > 0"
        PlanFacts plan = context.facts().actionPlan();
        boolean planned = plan != null && plan.counted();
        return planned || active.review().contents().learning().isEmpty()
                ? Verdict.accept(closed(active, command, context))
                : Verdict.refuse(
                        RefusalCode.LEARNING_WITHOUT_PLAN,
                        "learningPoints",
                        active.review().contents().learning().size());
    }

    /** What is waited for, and what helps; a review that was never sent is not closed, whatever the reason. */
    private static Refusal unanswered(Active state) {
        RapidReviewFile review = state.review();
        return new Refusal(
                RefusalCode.PANEL_RESPONSE_OUTSTANDING,
                state instanceof BeforeSubmission
                        ? Map.of("notSent", state.stage())
                        : review.panel()
                                .latest()
                                .<Map<String, Object>>map(reply -> Map.of(
                                        "missing",
                                        "reason",
                                        "asked",
                                        reply.receivedOn().toString()))
                                .orElse(Map.of("missing", "reason")));
    }

    /** §15.2-10: an escalated review "may be submitted with the positions stated"; it still has to be resolved. */
    private static Optional<Refusal> undetermined(Active state) {
        return Refusals.when(
                state.review().outcomes().determination() == null,
                Refusal.of(RefusalCode.DSP_DETERMINATION_REQUIRED, "orElse", "reason"));
    }

    /**
     * PM5: the Panel does not agree, and nobody has considered the outcome since. §7.4: "The Panel advises; local partners
     * remain decision-makers", who then say why they stand by it (decision 50).
     */
    private static Optional<Refusal> objected(Active state) {
        Outcomes outcomes = state.review().outcomes();
        return state.review()
                .panel()
                .latest()
                .filter(reply -> !AgreementPolicy.agrees(reply.response(), outcomes) && !considered(state, reply))
                .map(reply -> Refusal.of(
                        RefusalCode.PANEL_OBJECTION_OUTSTANDING,
                        "response",
                        reply.response().toString()));
    }

    private static boolean considered(Active state, Reply reply) {
        LocalDate decidedOn = Objects.requireNonNull(state.review().outcomes().determination())
                .decidedOn();
        return state.review().panel().considers(reply, decidedOn);
    }

    /** Nobody is reminded of an answer that nobody waits for, nor asked for an outcome that nothing comes of. */
    private static List<Event> closed(Active state, CloseRapidReview command, Context context) {
        UUID id = context.aggregateId();
        List<Event> events = new ArrayList<>();
        events.add(new RapidReviewClosed(command.reason()));
        if (state.review().outcomes().determination() == null) {
            events.addAll(state.file().unanswered(Objects.requireNonNull(command.reason())));
        }
        state.file()
                .clocks()
                .running(id, ClockKind.C4)
                .ifPresent(_ ->
                        events.addAll(state.file().clocks().cancel(ClockKind.C4, ClockEvent.Reason.REVIEW_CLOSED, id)));
        return events;
    }

    /** §7.1: "any before SUBMITTED". */
    static Verdict discontinue(Opened state, DiscontinueRapidReview command, Context context) {
        return switch (state) {
            case BeforeSubmission before -> end(before, command, context);
            case WithPanel sent -> waitNoLonger(sent, command, context);
            case Closed _ -> Verdict.refuse(RefusalCode.RR_ALREADY_SUBMITTED);
            case Opened _ -> Refusals.invalid(state);
        };
    }

    /**
     * What the Panel has stays sent (§7.1), and somebody looks at it. But nobody chases a reply (C4, §3.5) about what was
     * withdrawn or never should have been recorded: its clock did not apply (§15.1-4), as those of the notification.
     */
    private static Verdict waitNoLonger(WithPanel state, DiscontinueRapidReview command, Context context) {
        DiscontinuationCause cause = cause(command);
        UUID id = context.aggregateId();
        var clocks = state.file().clocks();
        if (context.actor().role() != Role.SYSTEM
                || !TAKEN_BACK.contains(cause)
                || clocks.running(id, ClockKind.C4).isEmpty()) {
            return Verdict.refuse(RefusalCode.RR_ALREADY_SUBMITTED);
        }
        List<Event> events = new ArrayList<>(clocks.cancel(ClockKind.C4, clockReason(cause), id));
        events.add(CaseFileDecider.ask(TaskKind.PROCESS_REFUSED, SENT_ALREADY, context));
        return Verdict.accept(events);
    }

    private static DiscontinuationCause cause(DiscontinueRapidReview command) {
        DiscontinuationCause named = command.cause();
        return named == null ? DiscontinuationCause.CRITERIA_NOT_MET : named;
    }

    private static Verdict end(BeforeSubmission state, DiscontinueRapidReview command, Context context) {
        DiscontinuationCause cause = cause(command);
        // what has become of the notification is its process's to say
        if (cause != DiscontinuationCause.CRITERIA_NOT_MET && context.actor().role() != Role.SYSTEM) {
            return Verdict.refuse(RefusalCode.FORBIDDEN_ROLE, "cause", cause.toString());
        }
        if (cause == DiscontinuationCause.RECATEGORISED
                && state.review().beginning().voluntary()) {
            return Verdict.accept(); // no category ever asked for this review
        }
        // a process has the cause, a person says why
        if (command.reason() == null && context.actor().role() != Role.SYSTEM) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", "reason");
        }
        List<Event> events = new ArrayList<>();
        events.add(new RapidReviewDiscontinued(cause, command.reason()));
        if (!state.review().beginning().voluntary()) {
            events.addAll(state.file().clocks().cancel(ClockKind.C3, clockReason(cause), context.aggregateId()));
        }
        return Verdict.accept(events);
    }

    private static ClockEvent.Reason clockReason(DiscontinuationCause cause) {
        return switch (cause) {
            case CRITERIA_NOT_MET -> ClockEvent.Reason.DISCONTINUED;
            case NOTIFICATION_WITHDRAWN -> ClockEvent.Reason.WITHDRAWN;
            case NOTIFICATION_DUPLICATE -> ClockEvent.Reason.DUPLICATE;
            case NOTIFICATION_ENTERED_IN_ERROR -> ClockEvent.Reason.ENTERED_IN_ERROR;
            case RECATEGORISED -> ClockEvent.Reason.CATEGORY_DOES_NOT_REQUIRE_IT;
            case LED_ELSEWHERE -> ClockEvent.Reason.LED_ELSEWHERE;
        };
    }
}
