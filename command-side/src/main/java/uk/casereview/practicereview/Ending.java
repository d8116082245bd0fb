package uk.casereview.practicereview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.Gates;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.facts.Determinations;
import uk.casereview.facts.Determinations.Determination;
import uk.casereview.facts.PlanFacts;
import uk.casereview.facts.ReviewFacts;
import uk.casereview.practicereview.CommissioningCommand.CloseLcspr;
import uk.casereview.practicereview.CommissioningCommand.Discontinue;
import uk.casereview.practicereview.CommissioningCommand.Reopen;
import uk.casereview.practicereview.CommissioningEvent.LcsprClosed;
import uk.casereview.practicereview.CommissioningEvent.LcsprReopened;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.PracticeReviewState.Active;
import uk.casereview.practicereview.PracticeReviewState.BeforeRatification;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Closed;
import uk.casereview.practicereview.PracticeReviewState.Discontinued;
import uk.casereview.practicereview.PracticeReviewState.Published;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.shared.Body;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.SealedText;

/** How a practice review ends, and begins again. */
final class Ending {
    private Ending() {}

    static Verdict close(Begun state, CloseLcspr command, Context context) {
        if (!(state instanceof Active)) {
            return Refusals.invalid(state);
        }
        PracticeReviewFile review = state.review();
        boolean planned = Optional.ofNullable(context.facts().actionPlan())
                .filter(PlanFacts::counted)
                .isPresent();
        Gates gates = Gates.of(command)
                .require(planned || !review.beginning().statutory(), RefusalCode.PLAN_MISSING)
                .and(Dissemination.incomplete(review))
                .and(Refusals.when(!complete(state), Refusals.notNow(state)))
                .and(Retaking.RATIFICATION.holdsUp(state));
        return Taken.unless(
                gates.refusal(),
                () -> Taken.decided(
                        Deliberation.arrange(
                                context.partnership().policy().reviewBody(),
                                command.decision(),
                                context,
                                command.alreadyHappened()),
                        gates,
                        context,
                        (decision, all) -> closed(state, decision, all, context)));
    }

    /** Published; or ratified and kept back with its justification; or, where no statute asks, accepted. */
    private static boolean complete(Begun state) {
        PracticeReviewFile review = state.review();
        boolean keptBack = review.publication().mode() == PublicationMode.NOT_PUBLISHED
                && review.report().ratification() != null;
        boolean accepted = !review.beginning().statutory() && review.report().assured() != null;
        return state instanceof Published || keptBack || accepted;
    }

    /**
     * §3.3: C6 ends with the publication, and of what is kept back for good there will be none: it is neither met nor late,
     * it applies no longer (§15.1-4). What was closed before it was ready is still to be published: "after due date an
     * unpublished review is OVERDUE until published" (§8.4-L11).
     */
    private static List<Event> closed(Begun state, DecisionRecord decision, Gates gates, Context context) {
        UUID id = context.aggregateId();
        ClockBook clocks = state.file().clocks();
        List<Event> events = new ArrayList<>(gates.letThrough(new LcsprClosed(decision)));
        clocks.running(id, ClockKind.C6)
                .filter(_ -> complete(state))
                .ifPresent(_ -> events.addAll(clocks.cancel(ClockKind.C6, Reason.REVIEW_CLOSED, id)));
        events.addAll(clocks.stop(ClockKind.C11, decision.decidedOn(), id));
        events.addAll(Asking.over(state.file()));
        return events;
    }

    static Verdict reopen(Begun state, Reopen command, Context context) {
        SealedText reason = command.reason();
        SealedText newEvidence = command.newEvidence();
        if (!(state instanceof Closed)) {
            return Refusals.invalid(state);
        }
        if (reason == null || newEvidence == null) {
            return Verdict.refuse(RefusalCode.REASON_REQUIRED, "missing", reason == null ? "reason" : "newEvidence");
        }
        return Taken.decided(
                Deliberation.arrange(context.partnership().policy().reviewBody(), command.decision(), context, false),
                Gates.ofIntention(),
                context,
                (decision, _) -> reopened(
                        state,
                        new LcsprReopened(
                                reason,
                                newEvidence,
                                state.review().publication().publishedOn() != null,
                                decision,
                                TakingUp.at(state.review())),
                        context));
    }

    /** What was kept back may be published after all, and from its first day on; so it says before where it goes on. */
    private static List<Event> reopened(Begun state, LcsprReopened reopened, Context context) {
        ClockBook clocks = state.file().clocks();
        List<Event> events = new ArrayList<>();
        clocks.latest(context.aggregateId(), ClockKind.C6)
                .filter(clock -> clock.cancelled() && state.review().beginning().statutory())
                .ifPresent(_ -> events.addAll(clocks.start(
                        ClockKind.C6,
                        state.review().beginning().decidedOn(),
                        context.aggregateId(),
                        context.partnership())));
        events.add(reopened);
        if (!reopened.published() && state.review().beginning().statutory()) {
            // L4: what is not public yet is looked at "at regular intervals" once more
            events.addAll(clocks.start(
                    ClockKind.C11, reopened.decision().decidedOn(), context.aggregateId(), context.partnership()));
        }
        return events;
    }

    /** §8.1: "any before RATIFIED". */
    static Verdict discontinue(Begun state, Discontinue command, Context context) {
        if (context.actor().role() == Role.SYSTEM) {
            return follow(state, context);
        }
        return state instanceof Active ? decide(state, command, context) : Refusals.invalid(state);
    }

    /**
     * §15.4-19: "Revised away from LCSPR → the linked review is discontinued (OUTCOME_REVISED)". What rests on another
     * decision, as a review does that no statute asks for or one that has taken in a later determination, goes on.
     */
    private static Verdict follow(Begun state, Context context) {
        return Optional.ofNullable(context.facts().review())
                .map(ReviewFacts::determinations)
                .filter(known ->
                        known.former().containsAll(state.review().beginning().heeded()))
                .map(Determinations::standing)
                .filter(standing -> standing.outcome().outcome() != Outcome.LCSPR)
                .map(standing -> settledOtherwise(state, standing))
                .orElseGet(Verdict::accept);
    }

    private static Verdict settledOtherwise(Begun state, Determination standing) {
        return switch (state) {
            case Discontinued _ -> Verdict.accept();
            case StruckOut _ -> Verdict.accept();
            case BeforeRatification _ ->
                Verdict.accept(
                        discontinued(state, DiscontinuationGround.OUTCOME_REVISED, null, standing.decision(), false));
            case Begun _ -> Refusals.invalid(state);
        };
    }

    private static Verdict decide(Begun state, Discontinue command, Context context) {
        SealedText reason = command.reason();
        DiscontinuationGround named = command.ground();
        DiscontinuationGround ground = named == null ? DiscontinuationGround.OTHER : named;
        Gates gates =
                Gates.of(command).and(Refusals.when(!(state instanceof BeforeRatification), Refusals.notNow(state)));
        Optional<Refusal> refusal = gates.refusal()
                .or(() -> Refusals.when(reason == null, Refusal.of(RefusalCode.REASON_REQUIRED, "missing", "reason")));
        return Taken.unless(
                refusal,
                () -> Taken.decided(
                        Deliberation.conclude(Body.DSP, command.decision(), context, command.alreadyHappened()),
                        gates,
                        context,
                        (decision, all) -> discontinued(state, ground, reason, decision, true, all)));
    }

    private static List<Event> discontinued(
            Begun state,
            DiscontinuationGround ground,
            @Nullable SealedText reason,
            DecisionRecord decision,
            boolean decidedHere) {
        return discontinued(state, ground, reason, decision, decidedHere, Gates.ofIntention());
    }

    private static List<Event> discontinued(
            Begun state,
            DiscontinuationGround ground,
            @Nullable SealedText reason,
            DecisionRecord decision,
            boolean decidedHere,
            Gates gates) {
        Reason why = switch (ground) {
            case OUTCOME_REVISED -> Reason.OUTCOME_REVISED;
            case SUPERSEDED -> Reason.SUPERSEDED;
            case NATIONAL_REVIEW, MERGED, OTHER -> Reason.DISCONTINUED;
        };
        List<Event> events =
                new ArrayList<>(gates.letThrough(new ReviewDiscontinued(ground, reason, decision, decidedHere)));
        events.addAll(cancelled(state.file().clocks(), why));
        events.addAll(Asking.over(state.file()));
        return events;
    }

    /** All but C8: what an earlier review of the case has published has to stay public. */
    static List<ClockEvent> cancelled(ClockBook clocks, Reason why) {
        return clocks.clocks().values().stream()
                .filter(clock -> clock.running() && clock.kind() != ClockKind.C8)
                .sorted(Comparator.comparing(Clock::kind))
                .<ClockEvent>map(clock -> new ClockCancelled(clock.clockId(), clock.kind(), why))
                .toList();
    }

    /** §15.4-19 keeps the figure of what is discontinued: so of what makes way for the review a statute asks for. */
    static List<Event> superseded(Begun state, DecisionRecord decision) {
        return discontinued(state, DiscontinuationGround.SUPERSEDED, null, decision, false);
    }
}
