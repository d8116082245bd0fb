package uk.casereview.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.casereview.rapidreview.RapidReviewEvent.PanelResponseRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.ReceivedOnCorrected;

/** What the Panel replied, each on the day it really came. */
record PanelReplies(List<PanelResponseRecorded> all, Map<Integer, LocalDate> days) {
    static PanelReplies of(Facts facts) {
        List<PanelResponseRecorded> all = facts.all(PanelResponseRecorded.class);
        Map<Integer, LocalDate> days = new HashMap<>();
        all.forEach(reply -> days.put(reply.number(), reply.receivedOn()));
        facts.each(ReceivedOnCorrected.class)
                .filter(correction -> correction.agency() == null)
                .forEach(correction -> days.put(correction.number(), correction.to()));
        return new PanelReplies(all, Map.copyOf(days));
    }

    /** The one received last; of two of one day, the one recorded last. */
    @Nullable
    PanelResponseRecorded latest() {
        return all.stream()
                .reduce((one, next) -> receivedOn(next).isBefore(receivedOn(one)) ? one : next)
                .orElse(null);
    }

    LocalDate receivedOn(PanelResponseRecorded reply) {
        return Objects.requireNonNull(days.get(reply.number()));
    }
}
