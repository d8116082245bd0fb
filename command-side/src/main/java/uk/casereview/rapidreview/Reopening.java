package uk.casereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.Unresolved;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.Conclusion;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.rapidreview.RapidReviewCommand.Reopen;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewReopened;
import uk.casereview.rapidreview.RapidReviewState.Closed;
import uk.casereview.rapidreview.RapidReviewState.Discontinued;
import uk.casereview.rapidreview.RapidReviewState.Opened;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** How a rapid review that has ended is taken up again (§15.1-3): where it was closed, or from its beginning. */
final class Reopening {
    private Reopening() {}

    /**
     * §15.1-3: "Reopen{reason, newEvidence, decision}", by the body that closes; it determines no outcome, so that the
     * chair may act alone (§15.2-9).
     */
    static Verdict reopen(Opened state, Reopen command, Context context) {
        return switch (state) {
            case Closed closed -> decided(command, context, List.of(), wasWaitedFor(closed, context));
            // §7.1: it ended before it was sent, and begins again as its notification has it now
            case Discontinued ended ->
                switch (Opening.again(ended, context)) {
                    case Verdict.Refused refused -> refused;
                    case Verdict.Accepted(var begun) -> decided(command, context, begun, List.of());
                };
            case Opened _ -> Refusals.invalid(state);
        };
    }

    private static Verdict decided(
            Reopen command, Context context, List<? extends Event> before, List<? extends Event> after) {
        var reason = command.reason();
        var newEvidence = command.newEvidence();
        if (reason == null || newEvidence == null) {
            return Verdict.refuse(missing(command).orElseThrow());
        }
        var body = context.partnership().policy().reviewBody();
        return switch (Deliberation.arrange(body, command.decision(), context, false)) {
            case Conclusion.Refused refused -> Verdict.refuse(refused.refusal());
            case Concluded concluded -> {
                List<Event> unresolved = Unresolved.of(concluded.decision(), context);
                List<Event> events = new ArrayList<>(before);
                events.add(new RapidReviewReopened(reason, newEvidence, concluded.decision()));
                events.addAll(after);
                yield Verdict.accept(unresolved.isEmpty() ? events : unresolved);
            }
        };
    }

    private static Optional<Refusal> missing(Reopen command) {
        return Refusals.when(command.reason() == null, Refusal.of(RefusalCode.REASON_REQUIRED, "missing", "reason"))
                .or(() -> Optional.of(Refusal.of(RefusalCode.NEW_EVIDENCE_REQUIRED, "missing", "newEvidence")));
    }

    /** The answer that was waited for is waited for again, unless it has come since. */
    private static List<? extends Event> wasWaitedFor(Closed state, Context context) {
        var clocks = state.file().clocks();
        return clocks.latest(context.aggregateId(), ClockKind.C4)
                .filter(clock -> clock.cancelled() && state.review().panel().awaited())
                .map(clock -> clocks.start(ClockKind.C4, clock.startOn(), context.aggregateId(), context.partnership()))
                .orElse(List.of());
    }
}
