package uk.casereview.platform.axon;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each processing group has come, whichever process runs it. */
public final class TokenPositions {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final UUID store;
    private final JdbcClient database;
    private final Serializer serializer;
    private volatile Passed passed = new Passed(0, 0);

    TokenPositions(UUID store, JdbcClient database, Serializer serializer) {
        this.store = store;
        this.database = database;
        this.serializer = serializer;
    }

    /** The last place that all segments of the group have behind them; 0 before the first. */
    public long reached(String processingGroup) {
        return database
                .sql("select token, token_type from event_store.tokens where processor_name = ?")
                .param(processingGroup)
                .query((row, _) -> index(row.getBytes("token"), row.getString("token_type")))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(0);
    }

    /**
     * Where all segments of the groups stand: equal only while none of them has passed anything but entries of the access
     * log, which change nothing for those who do not read it.
     */
    public List<String> standing(List<String> processingGroups) {
        return database
                .sql("""
                        select processor_name || '/' || segment as name, token, token_type from event_store.tokens
                         where processor_name in (:groups) order by 1
                        """)
                .param("groups", processingGroups)
                .query((row, _) ->
                        new Segment(row.getString("name"), index(row.getBytes("token"), row.getString("token_type"))))
                .list()
                .stream()
                .map(segment -> segment.name() + " " + lastBesideAccesses(segment.index()))
                .toList();
    }

    private record Segment(String name, long index) {}

    private record Passed(long upTo, long last) {}

    /**
     * A place at or before that of a token, with nothing but accesses between the two. All up to a token is settled, so that
     * what was found once stays so. Groups stand apart by a few accesses at most times, and are not to look for it again; what
     * lies before the first place that was asked for is never looked at, for a night of reading may lie there.
     */
    private long lastBesideAccesses(long upTo) {
        Passed known = passed;
        if (upTo < known.last()) {
            return upTo;
        }
        if (upTo <= known.upTo()) {
            return known.last();
        }
        long last = known.upTo() == 0
                ? upTo
                : database.sql("select max(global_index) from event_store.events"
                                + " where global_index > ? and global_index <= ? and aggregate_type <> ?")
                        .params(known.upTo(), upTo, Positions.ACCESS_LOG)
                        .query(Long.class)
                        .optional()
                        .orElse(known.last());
        passed = new Passed(upTo, last);
        return last;
    }

    /** A place in the log of this store. */
    public Position at(long index) {
        return new Position(store, index);
    }

    /** A position of another store is never reached. */
    public boolean hasReached(String processingGroup, Position position) {
        return store.equals(position.store()) && reached(processingGroup) >= position.index();
    }

    /** Waits for it, at most that long; false if the group is still behind. */
    public boolean awaits(String processingGroup, Position position, Duration atMost) {
        if (!store.equals(position.store())) {
            return false;
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (!hasReached(processingGroup, position)) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private long index(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(0);
    }
}
