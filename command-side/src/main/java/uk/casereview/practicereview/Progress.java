package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockEvent;
import uk.casereview.clock.ClockKind;
import uk.casereview.decider.Context;
import uk.casereview.decider.Refusals;
import uk.casereview.decider.Verdict;
import uk.casereview.practicereview.ConductCommand.RecordProgress;
import uk.casereview.practicereview.ConductCommand.RequestProgress;
import uk.casereview.practicereview.ConductEvent.ProgressRecorded;
import uk.casereview.practicereview.ConductEvent.ProgressRequested;
import uk.casereview.practicereview.PracticeReviewState.BeforePublication;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** L4: "partners must monitor time and quality at regular intervals; requests to the reviewer in writing". */
final class Progress {
    private Progress() {}

    static Verdict request(Begun state, RequestProgress command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        boolean written = command.text() != null || command.docRef() != null;
        Optional<Refusal> refusal =
                written ? Refusals.future("on", on, context) : Optional.of(Refusal.of(RefusalCode.WRITING_REQUIRED));
        return Taken.unless(refusal, () -> Verdict.accept(new ProgressRequested(on, command.text(), command.docRef())));
    }

    static Verdict record(Begun state, RecordProgress command, Context context) {
        if (!(state instanceof BeforePublication)) {
            return Refusals.invalid(state);
        }
        LocalDate on = Refusals.orToday(command.on(), context);
        return Taken.unless(
                Refusals.future("on", on, context), () -> Verdict.accept(recorded(state, command, on, context)));
    }

    /**
     * §8.2: "ProgressRecorded (resets C11)": the next record is due an interval after the last (§3.3), and so one that
     * comes late of an earlier day moves nothing.
     */
    private static List<Event> recorded(Begun state, RecordProgress command, LocalDate on, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(new ProgressRecorded(on, command.timeOk(), command.qualityOk(), command.note()));
        ClockBook clocks = state.file().clocks();
        boolean overtaken = clocks.running(context.aggregateId(), ClockKind.C11)
                .filter(clock -> on.isBefore(clock.startOn()))
                .isPresent();
        if (overtaken) {
            return events;
        }
        List<ClockEvent> stopped = clocks.stop(ClockKind.C11, on, context.aggregateId());
        for (ClockEvent stop : stopped) {
            clocks = clocks.evolve(stop);
        }
        events.addAll(stopped);
        if (state.review().beginning().statutory()) {
            events.addAll(clocks.start(ClockKind.C11, on, context.aggregateId(), context.partnership()));
        }
        return events;
    }
}
