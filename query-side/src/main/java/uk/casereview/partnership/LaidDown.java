package uk.casereview.partnership;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been laid down of a partnership's calendar and policies, in the order of the log. */
record LaidDown(List<Entry> entries) {
    /**
     * One event.
     *
     * @param knownFrom null: since ever
     */
    record Entry(PartnershipEvent event, @Nullable Instant knownFrom) {
        private boolean isKnownAt(Instant moment) {
            return knownFrom == null || !knownFrom.isAfter(moment);
        }
    }

    LaidDown {
        entries = List.copyOf(entries);
    }

    /**
     * §11.8: "fold events with recordedAt ≤ T". That nothing is known before what precedes it is said "along its case"
     * (§15.1-6); in a partnership one hour of training in the far future would hide all that is laid down ever after.
     *
     * @param moment null: now
     */
    List<PartnershipEvent> knownAt(@Nullable Instant moment) {
        return entries.stream()
                .filter(entry -> moment == null || entry.isKnownAt(moment))
                .map(Entry::event)
                .toList();
    }
}
