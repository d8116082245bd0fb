package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.ReportArchived;
import uk.casereview.practicereview.PublicationEvent.ReportRepublished;
import uk.casereview.practicereview.PublicationEvent.ReportTakenDown;
import uk.casereview.shared.Event;

/**
 * What became of the report of an earlier review: it may come off the website, or be put back, while the next review is
 * held, until that has a report of its own.
 */
final class OnTheWebsite {
    private OnTheWebsite() {}

    static @Nullable LocalDate archivedOn(Facts review, List<Facts> later) {
        LocalDate on = null;
        for (Event event : whileItWasTheLast(review, later)) {
            on = event instanceof ReportArchived archived ? archived.on() : on;
        }
        return on;
    }

    static @Nullable LocalDate takenDownOn(Facts review, List<Facts> later) {
        LocalDate on = null;
        for (Event event : whileItWasTheLast(review, later)) {
            on = switch (event) {
                case ReportTakenDown down -> down.on();
                case ReportRepublished _ -> null;
                default -> on;
            };
        }
        return on;
    }

    private static List<Event> whileItWasTheLast(Facts review, List<Facts> later) {
        List<Event> all = new ArrayList<>(review.events());
        later.forEach(next -> all.addAll(next.events()));
        List<Event> said = new ArrayList<>();
        int published = 0;
        for (Event event : all) {
            published += event instanceof LcsprPublished ? 1 : 0;
            if (published == 1) {
                said.add(event);
            }
        }
        return said;
    }
}
