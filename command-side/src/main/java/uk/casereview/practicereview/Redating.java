package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import uk.casereview.shared.Event;

/** What follows where the decision to hold a review was of another day than its record said (§15.1-3). */
final class Redating {
    private Redating() {}

    static List<ClockEvent> redated(Begun state, Event event, Context context) {
        return event instanceof DecisionRecordCorrected corrected
                        && state.review().beginning().countsFrom(corrected.decisionId())
                ? clocks(state, corrected.to().decidedOn(), context)
                : List.of();
    }

    /** The decision stands on the rapid review's record (PM3), and the day is that record's to say. */
    static Verdict recalculate(Begun state, RecalculateReviewStart command, Context context) {
        Beginning beginning = state.review().beginning();
        if (state instanceof Discontinued
                || state instanceof StruckOut
                || !beginning.countsFrom(command.decisionId())
                || beginning.decidedOn().equals(command.on())) {
            return Verdict.accept();
        }
        List<Event> events = new ArrayList<>();
        events.add(new ReviewStartRecalculated(command.decisionId(), beginning.decidedOn(), command.on()));
        events.addAll(clocks(state, command.on(), context));
        return Verdict.accept(events);
    }

    /** C6 counts from the day of the decision, and until the first look at progress C11 does. */
    private static List<ClockEvent> clocks(Begun state, LocalDate on, Context context) {
        LocalDate decidedOn = state.review().beginning().decidedOn();
        ClockBook clocks = state.file().clocks();
        return Stream.of(ClockKind.C6, ClockKind.C11)
                .filter(kind -> clocks.latest(context.aggregateId(), kind)
                        .map(Clock::startOn)
                        .filter(decidedOn::equals)
                        .isPresent())
                .flatMap(kind -> clocks.restart(kind, on, context.aggregateId(), context.partnership()).stream())
                .toList();
    }
}
