package uk.casereview.rapidreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Sent;
import uk.casereview.decider.Verdict;
import uk.casereview.rapidreview.Outcomes.Settled;
import uk.casereview.rapidreview.RapidReviewCommand.SubmitToPanel;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewSubmitted;
import uk.casereview.rapidreview.RapidReviewState.Active;
import uk.casereview.rapidreview.RapidReviewState.BeforeSubmission;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Escalated;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.rapidreview.RapidReviewState.WithPanel;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** Sending the review to the Panel, which stops C3 (OQ-8) and starts the reminder C4. */
final class Submitting {
    private Submitting() {}

    static Verdict submit(Opened state, SubmitToPanel command, Context context) {
        return switch (state) {
            case BeforeSubmission before -> send(before, command, context);
            case WithPanel _ -> Verdict.refuse(RefusalCode.RR_ALREADY_SUBMITTED);
            case Closed _ -> Verdict.refuse(RefusalCode.RR_ALREADY_SUBMITTED);
            case Opened _ -> Refusals.invalid(state);
        };
    }

    private static Verdict send(BeforeSubmission state, SubmitToPanel command, Context context) {
        Sent sent = Sent.of(command.sentAt(), command.sentOn(), context);
        LocalDate sentOn = sent.on();
        LocalDate dueOn = dueOn(state, context);
        boolean onTime = LateSubmissionPolicy.onTime(sentOn, dueOn);
        Gates gates = Gates.of(command)
                .and(undetermined(state, sentOn, context))
                .and(Retaking.recommendation(state))
                .and(Retaking.determination(state))
                .and(ContentPolicy.incomplete(state.review().contents()));
        // being late is no gate: N7, it "needs a lateReason", and §15.1-1, "field validation still refuse"
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Sent.contradiction("sent", command.sentAt(), command.sentOn()))
                .or(() -> sent.inFuture(context))
                .or(() -> LateSubmissionPolicy.unexplained(
                        sentOn, dueOn, command.lateReason(), command.lateReasonText()));
        if (refusal.isPresent()) {
            return Verdict.refuse(refusal.get());
        }
        Settled determination = state.review().outcomes().determination();
        List<Event> events = new ArrayList<>(gates.letThrough(new RapidReviewSubmitted(
                sent.at(),
                sentOn,
                command.docRef(),
                dueOn,
                onTime,
                command.lateReason(),
                command.lateReasonText(),
                sections(state),
                determination == null ? null : determination.outcome(),
                state.review().outcomes().stated(),
                gates.irregularities(),
                command.reason())));
        events.addAll(state.file().clocks().stop(ClockKind.C3, sentOn, context.aggregateId()));
        events.addAll(state.file().clocks().start(ClockKind.C4, sentOn, context.aggregateId(), context.partnership()));
        return Verdict.accept(events);
    }

    /**
     * The date C3 sets; null where no clock runs, because nobody has to hold this review. The C3 of a former notification's
     * review is not its own (§15.3-15, OQ-16).
     */
    static @Nullable LocalDate dueOn(Opened state, Context context) {
        return state.review().beginning().voluntary()
                ? null
                : LateSubmissionPolicy.dueOn(state.file().clocks(), context.aggregateId(), List.of(ClockKind.C3));
    }

    /**
     * R3: "determination before Panel (LOCAL S0)"; §15.2-10: an escalated review "may be submitted with the positions
     * stated".
     */
    private static Optional<Refusal> undetermined(Active state, LocalDate sentOn, Context context) {
        Outcomes outcomes = state.review().outcomes();
        Settled determination = outcomes.determination();
        if (determination != null) {
            LocalDate determinedOn = determination.decidedOn();
            return Refusals.when(
                    sentOn.isBefore(determinedOn),
                    Refusal.of(RefusalCode.DSP_DETERMINATION_REQUIRED, "determinedOn", determinedOn.toString()));
        }
        boolean stated = state instanceof Escalated
                && Unanimity.of(outcomes, context).missing().isEmpty();
        return Refusals.when(!stated, Refusal.of(RefusalCode.DSP_DETERMINATION_REQUIRED));
    }

    private static Map<ReviewSection, SectionStatus> sections(Active state) {
        Map<ReviewSection, SectionStatus> statuses = new LinkedHashMap<>();
        state.review().contents().sections().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> statuses.put(entry.getKey(), entry.getValue().status()));
        return statuses;
    }
}
