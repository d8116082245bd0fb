package uk.casereview.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.PartnershipCode;

/** Whose an aggregate is, as the first event of its stream says; that never changes, so answers are kept. */
public final class CaseDirectory {
    private static final int KEPT = 20_000;

    private final EventStore events;
    private final Cache<UUID, Entry> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    CaseDirectory(EventStore events) {
        this.events = events;
    }

    /**
     * What does not change in an aggregate.
     *
     * @param caseId null, with {@code caseRef}, for meetings and partnerships
     * @param aggregateType the name the aggregate's commands and stream go by
     */
    public record Entry(
            @Nullable UUID caseId, @Nullable CaseRef caseRef, PartnershipCode partnership, String aggregateType) {}

    /** Empty for an aggregate that does not exist (yet). */
    public Optional<Entry> find(UUID aggregateId) {
        return Optional.ofNullable(known.get(aggregateId, this::readFirstEvent));
    }

    /** The sequence number of the aggregate's last event. */
    public OptionalLong currentVersion(UUID aggregateId) {
        return events.lastSequenceNumberFor(aggregateId.toString())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private @Nullable Entry readFirstEvent(UUID aggregateId) {
        DomainEventStream stream = events.readEvents(aggregateId.toString(), 0);
        if (!stream.hasNext()) {
            return null;
        }
        var first = stream.peek();
        Envelope envelope = Envelope.of(first.getMetaData());
        return new Entry(envelope.caseId(), envelope.caseRef(), envelope.partnership(), first.getType());
    }
}
