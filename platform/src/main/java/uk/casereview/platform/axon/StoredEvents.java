package uk.casereview.platform.axon;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as it is stored, byte for byte, for whoever proves what stands in it. */
public interface StoredEvents {
    /** Which store it is. */
    UUID store();

    /** What stands at the places between, each end included, in their order; places may be empty. */
    List<StoredEvent> between(long first, long last);

    /** What stands at one place; null where nothing does. */
    default @Nullable StoredEvent at(long place) {
        return between(place, place).stream().findFirst().orElse(null);
    }

    /** The first events after a place and up to another, in their order, at most so many. */
    List<StoredEvent> after(long place, long last, int most);

    /** Those of the event store in the service's own database. */
    record InPostgres(UUID store, JdbcClient database) implements StoredEvents {
        private static final String SELECT = """
                select global_index, event_id, aggregate_type, aggregate_id, sequence_number, payload_type,
                       payload_revision, payload, meta_data
                  from event_store.events where global_index > :after and global_index <= :last order by global_index
                """;
        private static final RowMapper<StoredEvent> ROW = (row, _) -> new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9));

        @Override
        public List<StoredEvent> between(long first, long last) {
            return read(first - 1, last, null);
        }

        @Override
        public List<StoredEvent> after(long place, long last, int most) {
            return read(place, last, most);
        }

        private List<StoredEvent> read(long after, long last, @Nullable Integer most) {
            return database.sql(most == null ? SELECT : SELECT + " limit " + most)
                    .param("after", after)
                    .param("last", last)
                    .query(ROW)
                    .list();
        }
    }
}
