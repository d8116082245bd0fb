package uk.casereview.audit.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.casereview.audit.proof.Hash;

/** The leaves and full subtrees of the log as they are kept. */
@Repository
@WithAuditLog
class LogTables implements Blocks {
    private static final RowMapper<Leaf> LEAF = (row, _) ->
            new Leaf(row.getLong(1), row.getLong(2), row.getObject(3, UUID.class), Hash.of(row.getBytes(4)));
    private static final String LEAVES = "select leaf_index, position, event_id, hash from audit_log.leaf ";

    private final JdbcTemplate database;
    private final JdbcClient queries;

    LogTables(JdbcTemplate database) {
        this.database = database;
        this.queries = JdbcClient.create(database);
    }

    /**
     * One leaf.
     *
     * @param position the place of its event in the store
     */
    record Leaf(long index, long position, UUID eventId, Hash hash) {}

    /** A full subtree, numbered as in {@link uk.casereview.audit.proof.Subtrees}. */
    record Node(int height, long number, Hash hash) {}

    /**
     * How far the log has come.
     *
     * @param position that of the last leaf; 0 where there is none
     */
    record End(long size, long position) {
        static final End NOTHING = new End(0, 0);
    }

    End end() {
        return queries.sql("select leaf_index + 1, position from audit_log.leaf order by leaf_index desc limit 1")
                .query((row, _) -> new End(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(End.NOTHING);
    }

    /** The first of those that were made of an event of this id; there should be no second. */
    Optional<Leaf> leafOf(UUID eventId) {
        return queries.sql(LEAVES + "where event_id = ? order by leaf_index limit 1")
                .param(eventId)
                .query(LEAF)
                .optional();
    }

    /** Those from an index on, in their order. */
    List<Leaf> leaves(long from, long until, int most) {
        return queries.sql(LEAVES + "where leaf_index >= ? and leaf_index < ? order by leaf_index limit ?")
                .params(from, until, most)
                .query(LEAF)
                .list();
    }

    /** Those of the events at these places, in the order of the log. */
    List<Leaf> leavesAt(List<Long> positions) {
        return database.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(LEAVES + "where position = any(?) order by leaf_index");
                    statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
                    return statement;
                },
                LEAF);
    }

    void append(List<Leaf> leaves) {
        update("""
                insert into audit_log.leaf (leaf_index, position, event_id, hash)
                select * from unnest(?, ?, ?, ?)
                """, connection -> new Array[] {
            array(connection, "bigint", leaves, Leaf::index),
            array(connection, "bigint", leaves, Leaf::position),
            array(connection, "uuid", leaves, Leaf::eventId),
            hashes(connection, leaves, Leaf::hash)
        });
    }

    void appendNodes(List<Node> nodes) {
        update("""
                insert into audit_log.node (height, number, hash) select * from unnest(?, ?, ?)
                """, connection -> new Array[] {
            array(connection, "smallint", nodes, Node::height),
            array(connection, "bigint", nodes, Node::number),
            hashes(connection, nodes, Node::hash)
        });
    }

    /**
     * The hashes of one height whose numbers lie between, one after the other.
     *
     * @throws LogBroken if one of them is missing
     */
    @Override
    public byte[] hashes(int height, long first, int count) {
        byte[] found = queries.sql(height == 0 ? """
                        select string_agg(hash, ''::bytea order by leaf_index) from audit_log.leaf
                         where leaf_index >= :first and leaf_index < :end""" : """
                        select string_agg(hash, ''::bytea order by number) from audit_log.node
                         where height = :height and number >= :first and number < :end""")
                .param("height", height)
                .param("first", first)
                .param("end", first + count)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .single()
                .orElse(new byte[0]);
        if (found.length != count * Hash.LENGTH) {
            throw new LogBroken("of the " + count + " hashes of height " + height + " from " + first + " on, "
                    + found.length / Hash.LENGTH + " are there");
        }
        return found;
    }

    /** One full subtree, unless somebody has taken it away. */
    Optional<Hash> node(int height, long number) {
        return queries.sql("select hash from audit_log.node where height = ? and number = ?")
                .params(height, number)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    private interface Parameters {
        Array[] on(Connection connection) throws SQLException;
    }

    private void update(String sql, Parameters parameters) {
        database.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                Array[] values = parameters.on(connection);
                for (int i = 0; i < values.length; i++) {
                    statement.setArray(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static <T> Array hashes(Connection connection, List<T> rows, Function<T, Hash> column) throws SQLException {
        return connection.createArrayOf(
                "bytea", rows.stream().map(row -> column.apply(row).bytes()).toArray(byte[][]::new));
    }
}
