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

    /** The tokens of all segments of the groups as they are kept: equal only while none of them has moved. */
    public List<String> standing(List<String> processingGroups) {
        return database.sql("""
                        select processor_name || '/' || segment || ' ' || coalesce(encode(token, 'hex'), '') from event_store.tokens
                         where processor_name in (:groups) order by 1
                        """)
                .param("groups", processingGroups)
                .query(String.class)
                .list();
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
