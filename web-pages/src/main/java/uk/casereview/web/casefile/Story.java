package uk.casereview.web.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.timeline.CaseQuery.CaseTimeline;
import uk.casereview.timeline.TimelineEntry;

/**
 * What has happened in a case, to now; and, where it is asked what was true on a day, that.
 *
 * @param truly null: no day is asked for
 */
public record Story(CaseTimeline all, @Nullable CaseTimeline truly) {
    /** As it is known, now or at a moment. */
    static Story asKnown(CaseTimeline all) {
        return new Story(all, null);
    }

    /** What is told of it, in the order of the log. */
    List<TimelineEntry> told(AsAt asAt) {
        CaseTimeline day = truly;
        return day == null
                ? PastView.knownBy(all.entries(), asAt.moment())
                : Stream.concat(day.entries().stream(), recordedLater().stream())
                        .sorted(Comparator.comparingLong(TimelineEntry::position))
                        .toList();
    }

    /** What was true on the day and recorded only after it; nothing where no day is asked for. */
    List<TimelineEntry> recordedLater() {
        List<TimelineEntry> later = truly == null ? null : truly.recordedLater();
        return later == null ? List.of() : later;
    }

    Set<UUID> idsRecordedLater() {
        return recordedLater().stream().map(TimelineEntry::eventId).collect(Collectors.toUnmodifiableSet());
    }
}
