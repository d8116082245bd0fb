package uk.casereview.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.CaseRef;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;

/**
 * How far through its story a case is shown, and what was recorded only later.
 *
 * @param stops of the slider
 * @param reached the stop at which the case is shown
 * @param earlier the address of the change before; null where there is none
 * @param next the address of the change after; null where the case is shown as it is known now
 * @param compared where that moment is held against now; null where it is now
 * @param recordedLater in the order in which it was recorded
 */
public record PastView(
        List<Stop> stops,
        int reached,
        @Nullable String earlier,
        @Nullable String next,
        @Nullable String compared,
        List<RecordedLater> recordedLater) {

    /**
     * One stop.
     *
     * @param title the key of what was recorded
     */
    public record Stop(int number, String when, String title) {}

    /**
     * Something that was done and was not known yet.
     *
     * @param title the key of what became true
     * @param before whether it had been true by the moment that is shown
     */
    public record RecordedLater(String title, String on, String recordedAt, boolean before) {}

    /** Whether there is anything to slide over. */
    public boolean isStory() {
        return stops.size() > 1;
    }

    /** The stop at which the case is shown; null where nothing was known. */
    public @Nullable Stop here() {
        return reached == 0 ? null : stops.get(reached - 1);
    }

    static PastView of(CaseRef caseRef, List<TimelineEntry> entries, @Nullable Instant moment) {
        Moments moments = Moments.of(entries);
        int reached = moments.reached(moment);
        int last = moments.all().size();
        return new PastView(
                moments.all().stream()
                        .map(stop -> new Stop(stop.number(), stop.shown(), stop.title()))
                        .toList(),
                reached,
                reached > 1 ? change(caseRef, reached - 1) : null,
                reached < last ? change(caseRef, reached + 1) : null,
                moment == null ? null : "/cases/" + caseRef + "/comparison?from=" + moment,
                moment == null ? List.of() : later(entries, moment));
    }

    private static String change(CaseRef caseRef, int number) {
        return "/cases/" + caseRef + "?change=" + number;
    }

    /** What was known by then. */
    static List<TimelineEntry> knownBy(List<TimelineEntry> entries, @Nullable Instant moment) {
        return moment == null
                ? entries
                : entries.stream()
                        .filter(entry -> !entry.knownAt().isAfter(moment))
                        .toList();
    }

    /** One line for each command; nothing that anybody wrote is opened for it. */
    private static List<RecordedLater> later(List<TimelineEntry> entries, Instant moment) {
        List<RecordedLater> later = new ArrayList<>();
        TimelineEntry before = null;
        for (TimelineEntry entry : entries) {
            if (entry.knownAt().isAfter(moment) && !isOfOneCommand(before, entry)) {
                later.add(new RecordedLater(
                        "event." + entry.type(),
                        Days.day(entry.effectiveOn()),
                        Days.moment(entry.recordedAt()),
                        !AsAt.endOf(entry.effectiveOn()).isAfter(AsAt.endOf(Days.dateOf(moment)))));
            }
            before = entry;
        }
        return List.copyOf(later);
    }

    private static boolean isOfOneCommand(@Nullable TimelineEntry before, TimelineEntry entry) {
        return before != null
                && before.commandId() != null
                && before.commandId().equals(entry.commandId());
    }
}
