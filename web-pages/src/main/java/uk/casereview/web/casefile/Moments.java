package uk.casereview.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.timeline.TimelineEntry;
import uk.casereview.web.Days;

/** The moments at which something more became known of a case, in their order: the stops of its slider. */
record Moments(List<Moment> all) {
    private static final String FIELD = "change";

    /**
     * One of them.
     *
     * @param number from 1 on
     * @param title the key of what was recorded first then
     */
    record Moment(int number, Instant knownAt, String title) {
        String shown() {
            return Days.moment(knownAt);
        }
    }

    static Moments of(List<TimelineEntry> entries) {
        List<Moment> moments = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (moments.isEmpty() || !moments.getLast().knownAt().equals(entry.knownAt())) {
                moments.add(new Moment(moments.size() + 1, entry.knownAt(), "event." + entry.type()));
            }
        }
        return new Moments(List.copyOf(moments));
    }

    /** The stop of the slider, if that is what the address names; the last one is now. */
    AsAt asked(Map<String, String> given, AsAt otherwise) {
        String text = given.getOrDefault(FIELD, "").strip();
        if (text.isEmpty() || otherwise.moment() != null || otherwise.isDayFailed()) {
            return otherwise;
        }
        if (!text.matches("[1-9][0-9]{0,5}") || Integer.parseInt(text) > all.size()) {
            return otherwise.refused("case.as-at.error.no-change");
        }
        int number = Integer.parseInt(text);
        return number == all.size()
                ? otherwise
                : otherwise.exactly(all.get(number - 1).knownAt());
    }

    /** How many of them had been by then. */
    int reached(@Nullable Instant moment) {
        return moment == null
                ? all.size()
                : (int) all.stream()
                        .filter(stop -> !stop.knownAt().isAfter(moment))
                        .count();
    }
}
