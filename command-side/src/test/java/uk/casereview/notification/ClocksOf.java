package uk.casereview.notification;

import static uk.casereview.notification.IncidentStory.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.casereview.clock.Clock;
import uk.casereview.clock.ClockEvent.ClockCancelled;
import uk.casereview.clock.ClockEvent.Reason;
import uk.casereview.clock.ClockKind;
import uk.casereview.notification.NotifiabilityCommand.RecordRecipientInformed;
import uk.casereview.shared.Event;

/** Which clocks a story has, and what starts and stops them. */
final class ClocksOf {
    private ClocksOf() {}

    static IncidentStory natural(AChild child) {
        return considered(AnIncident.of(child).abuse(AbuseOrNeglect.NOT_SUSPECTED));
    }

    static RecordRecipientInformed informed(Recipient recipient, LocalDate on) {
        return new RecordRecipientInformed(ID, recipient, on);
    }

    static Set<ClockKind> running(IncidentStory story) {
        return story.state().file().clocks().clocks().values().stream()
                .filter(Clock::running)
                .map(Clock::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClockKind.class)));
    }

    static List<Reason> cancelled(IncidentStory story) {
        return story.events().stream()
                .filter(ClockCancelled.class::isInstance)
                .map((Event event) -> ((ClockCancelled) event).reason())
                .toList();
    }
}
