package uk.casereview.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Actor;
import uk.casereview.shared.RecordingMode;

/**
 * One event of a case.
 *
 * @param type its stored name
 * @param knownAt when it was known: the latest recording up to here (§15.1-6)
 * @param facts what it says, in its stored form
 */
public record TimelineEntry(
        long position,
        UUID eventId,
        String aggregateType,
        UUID aggregateId,
        long version,
        String type,
        LocalDate effectiveOn,
        Instant recordedAt,
        Instant knownAt,
        RecordingMode recordingMode,
        Actor actor,
        @Nullable UUID commandId,
        @Nullable UUID causationId,
        @Nullable UUID decisionId,
        Map<String, Object> facts) {}
