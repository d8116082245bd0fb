package uk.casereview.practicereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockBook;
import uk.casereview.clock.ClockKind;
import uk.casereview.clock.LateSubmissionPolicy;
import uk.casereview.decider.Context;
import uk.casereview.practicereview.PracticeReviewCorrection.CorrectPublishedOn;
import uk.casereview.practicereview.PracticeReviewState.Begun;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.SealedText;

/** §15.1-3: the day a report became public, "clocks recalculated". */
final class Republishing {
    private static final Set<ClockKind> ENDED_BY_IT = EnumSet.of(ClockKind.C6, ClockKind.C7, ClockKind.C11);

    private Republishing() {}

    /** What the day really was, and the clocks by it. */
    static List<Event> corrected(
            Begun state,
            PracticeReviewFile review,
            @Nullable DecisionId earlier,
            CorrectPublishedOn command,
            SealedText reason,
            Context context) {
        LocalDate from = command.from();
        LocalDate to = command.to();
        ClockBook clocks = state.file().clocks();
        List<Event> events = new ArrayList<>();
        events.add(new PublishedOnCorrected(
                from,
                to,
                LateSubmissionPolicy.onTime(to, Publishing.dueOn(clocks, review)),
                Publishing.availableUntil(review, to, context),
                reason,
                earlier));
        // one of another review of the case stopped on another day
        of(clocks, clock -> ENDED_BY_IT.contains(clock.kind()) && from.equals(clock.stopOn()))
                .forEach(clock -> events.add(ClockBook.restopped(clock, to)));
        if (review.beginning().statutory()) {
            of(clocks, clock -> clock.kind() == ClockKind.C8 && from.equals(clock.startOn()))
                    .forEach(clock -> events.addAll(ClockBook.restarted(clock, to, context.partnership())));
        }
        return events;
    }

    private static Stream<Clock> of(ClockBook clocks, Predicate<Clock> which) {
        return clocks.clocks().values().stream()
                .filter(clock -> !clock.cancelled())
                .filter(which)
                .sorted(Comparator.comparing(Clock::kind));
    }
}
