package uk.casereview.platform.axon;

import org.jspecify.annotations.Nullable;

/**
 * An event just as it is stored: never upcast, and whether or not anybody can read it.
 *
 * @param place in the global order
 * @param stream the id of the aggregate it is of
 * @param name the stored name of its payload
 */
@SuppressWarnings("ArrayRecordComponent") // as they stand in the store, and gone with the batch
public record StoredEvent(
        long place,
        String eventId,
        @Nullable String streamType,
        String stream,
        long sequence,
        String name,
        @Nullable String revision,
        byte[] payload,
        byte[] metaData) {}
