package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileEvent.DecisionRecordCorrected;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Event;

/** What follows where the decision to hold a review was of another day than its record said (§15.1-3). */
final class Redating {
    private Redating() {}

    /** C6 counts from the day of the decision, and until the first look at progress C11 does. */
    static List<ClockEvent> redated(Begun state, Event event, Context context) {
        Beginning beginning = state.review().beginning();
        if (!(event instanceof DecisionRecordCorrected corrected) || !beginning.countsFrom(corrected.to())) {
            return List.of();
        }
        ClockBook clocks = state.file().clocks();
        LocalDate on = corrected.to().decidedOn();
        return Stream.of(ClockKind.C6, ClockKind.C11)
                .filter(kind -> clocks.latest(context.aggregateId(), kind)
                        .map(Clock::startOn)
                        .filter(beginning.decidedOn()::equals)
                        .isPresent())
                .flatMap(kind -> clocks.restart(kind, on, context.aggregateId(), context.partnership()).stream())
                .toList();
    }
}
