package uk.casereview.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
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
 * @param recordedLater what is left out, in the order in which it was recorded
 * @param trulyLater what counts although nobody had recorded it by the end of the day of which it is told what was true
 */
public record PastView(
        List<Stop> stops,
        int reached,
        @Nullable String earlier,
        @Nullable String next,
        @Nullable String compared,
        List<RecordedLater> recordedLater,
        List<RecordedLater> trulyLater) {

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
     * @param before whether it had been true by the moment that is shown and is left out all the same
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

    static PastView of(CaseRef caseRef, Story story, AsAt asAt) {
        List<TimelineEntry> entries = story.all().entries();
        Instant moment = asAt.moment();
        Moments moments = Moments.of(entries);
        int reached = moments.reached(moment);
        int last = moments.all().size();
        return new PastView(
                moments.all().stream()
                        .map(stop -> new Stop(stop.number(), stop.shown(), stop.title()))
                        .toList(),
                reached,
                reached > 1 ? change(caseRef, reached - 1, asAt) : null,
                reached < last ? change(caseRef, reached + 1, asAt) : null,
                moment == null ? null : "/cases/" + caseRef + "/comparison?from=" + moment,
                moment == null ? List.of() : later(entries, moment),
                lines(story.recordedLater(), _ -> true, _ -> false));
    }

    private static String change(CaseRef caseRef, int number, AsAt asAt) {
        var address = UriComponentsBuilder.fromPath("/cases/" + caseRef).queryParam("change", number);
        asAt.truly().addTo(address);
        return address.build().toUriString();
    }

    /** What was known by then. */
    static List<TimelineEntry> knownBy(List<TimelineEntry> entries, @Nullable Instant moment) {
        return moment == null
                ? entries
                : entries.stream()
                        .filter(entry -> !entry.knownAt().isAfter(moment))
                        .toList();
    }

    private static List<RecordedLater> later(List<TimelineEntry> entries, Instant moment) {
        Instant end = AsAt.endOf(Days.dateOf(moment));
        return lines(
                entries,
                entry -> entry.knownAt().isAfter(moment),
                entry -> !AsAt.endOf(entry.effectiveOn()).isAfter(end));
    }

    /** One line for each command; nothing that anybody wrote is opened for it. */
    private static List<RecordedLater> lines(
            List<TimelineEntry> entries, Predicate<TimelineEntry> isLater, Predicate<TimelineEntry> isBefore) {
        List<RecordedLater> lines = new ArrayList<>();
        TimelineEntry before = null;
        for (TimelineEntry entry : entries) {
            if (isLater.test(entry) && !isOfOneCommand(before, entry)) {
                lines.add(new RecordedLater(
                        "event." + entry.type(),
                        Days.day(entry.effectiveOn()),
                        Days.moment(entry.recordedAt()),
                        isBefore.test(entry)));
            }
            before = entry;
        }
        return List.copyOf(lines);
    }

    private static boolean isOfOneCommand(@Nullable TimelineEntry before, TimelineEntry entry) {
        return before != null
                && before.commandId() != null
                && before.commandId().equals(entry.commandId());
    }
}
