package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.CommissioningCommand.RecalculateReviewStart;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PracticeReviewState.Discontinued;
import uk.casereview.practicereview.PracticeReviewState.StruckOut;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;

/** What follows where the decision to hold a review was of another day than its record said (§15.1-3). */
final class Redating {
    private Redating() {}

    static List<ClockEvent> redated(Begun state, Event event, Context context) {
        return event instanceof DecisionRecordCorrected corrected
                ? countingFrom(state, corrected.decisionId())
                        .map(review ->
                                clocks(state, review.beginning(), corrected.to().decidedOn(), context))
                        .orElse(List.of())
                : List.of();
    }

    /** The decision stands on the rapid review's record (PM3), and the day is that record's to say. */
    static Verdict recalculate(Begun state, RecalculateReviewStart command, Context context) {
        return countingFrom(state, command.decisionId())
                .map(PracticeReviewFile::beginning)
                .filter(beginning -> !beginning.decidedOn().equals(command.on()))
                .filter(_ -> counts(state) || !state.review().isHeldBy(command.decisionId()))
                .map(beginning -> Verdict.accept(recalculated(state, beginning, command.on(), context)))
                .orElseGet(Verdict::accept);
    }

    /** The review there is counts from an earlier day than that of the decision which it began by. */
    static List<Event> since(Begun state, LocalDate on, Context context) {
        return counts(state) ? recalculated(state, state.review().beginning(), on, context) : List.of();
    }

    private static List<Event> recalculated(Begun state, Beginning beginning, LocalDate on, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(new ReviewStartRecalculated(beginning.decisionId(), beginning.decidedOn(), on));
        events.addAll(clocks(state, beginning, on, context));
        return events;
    }

    private static boolean counts(Begun state) {
        return !(state instanceof Discontinued) && !(state instanceof StruckOut);
    }

    /** The review that counts from the day of the decision, also where another has followed it. */
    private static Optional<PracticeReviewFile> countingFrom(Begun state, DecisionId decision) {
        return state.review()
                .heldBy(decision)
                .filter(review -> review.beginning().countsFrom(decision));
    }

    /** C6 counts from the day of the decision, and until the first look at progress C11 does. */
    private static List<ClockEvent> clocks(Begun state, Beginning beginning, LocalDate on, Context context) {
        return state.file().clocks().clocks().values().stream()
                .filter(clock -> clock.kind() == ClockKind.C6 || clock.kind() == ClockKind.C11)
                .filter(clock -> clock.startOn().equals(beginning.decidedOn()))
                .sorted(Comparator.comparing(Clock::kind))
                .flatMap(clock -> ClockBook.restarted(clock, on, context.partnership()).stream())
                .toList();
    }
}
