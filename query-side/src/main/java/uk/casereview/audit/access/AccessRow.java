package uk.casereview.audit.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.casereview.access.AccessEvent.AccessRecorded;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.query.RecordedEvent;
import uk.casereview.shared.Actor;

/**
 * One line as it is kept.
 *
 * @param home the reader's partnership where it is another
 * @param keys whose text was opened where no case was asked for; of one case its reference says it
 */
record AccessRow(
        String partnership,
        long position,
        Instant recordedAt,
        UUID eventId,
        UUID userId,
        String role,
        @Nullable String home,
        @Nullable String agency,
        String kind,
        String asked,
        @Nullable String caseRef,
        @Nullable String texts,
        String purpose,
        boolean purposeStated,
        @Nullable String refusal,
        List<UUID> keys) {

    static AccessRow of(RecordedEvent recorded, AccessRecorded event) {
        Envelope envelope = recorded.envelope();
        Actor reader = envelope.actor();
        return new AccessRow(
                envelope.partnership().value(),
                recorded.position(),
                recorded.recordedAt(),
                recorded.eventId(),
                reader.userId().value(),
                reader.role().name(),
                reader.partnership().equals(envelope.partnership())
                        ? null
                        : reader.partnership().value(),
                text(reader.agency()),
                event.kind().name(),
                event.asked(),
                text(event.caseRef()),
                event.texts().isEmpty()
                        ? null
                        : event.texts().stream().map(Enum::name).collect(Collectors.joining(",")),
                event.purpose().name(),
                event.purposeStated(),
                event.refusal() == null ? null : event.refusal().name(),
                event.caseRef() == null ? event.keys() : List.of());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
