package uk.casereview.audit.log;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.casereview.audit.DifferenceKind;
import uk.casereview.audit.proof.Hash;

/** Where the self-check keeps how far it has come, and what it has ever found. */
@Repository
@WithAuditLog
class CheckTables {
    private final JdbcClient database;

    CheckTables(JdbcClient database) {
        this.database = database;
    }

    /** One difference and when it was first seen. */
    record Found(Difference difference, Instant at) {}

    Optional<CheckedSoFar> soFar() {
        return database.sql("""
                        select round, began_at, leaves, place, peaks, whole_at, whole_leaves from audit_log.self_check
                        """)
                .query((row, _) -> new CheckedSoFar(
                        row.getLong(1),
                        instant(row, 2),
                        row.getLong(3),
                        row.getLong(4),
                        hashes(row.getBytes(5)),
                        row.getObject(6) == null ? null : instant(row, 6),
                        row.getLong(7)))
                .optional();
    }

    void keep(CheckedSoFar soFar) {
        Instant whole = soFar.wholeAt();
        database.sql("""
                        insert into audit_log.self_check (round, began_at, leaves, place, peaks, whole_at, whole_leaves)
                        values (:round, :began, :leaves, :place, :peaks, :whole::timestamptz, :wholeLeaves)
                        on conflict (singleton) do update set (round, began_at, leaves, place, peaks, whole_at, whole_leaves)
                            = (excluded.round, excluded.began_at, excluded.leaves, excluded.place, excluded.peaks,
                               excluded.whole_at, excluded.whole_leaves)
                        """)
                .param("round", soFar.round())
                .param("began", soFar.beganAt().atOffset(ZoneOffset.UTC))
                .param("leaves", soFar.leaves())
                .param("place", soFar.place())
                .param("peaks", bytes(soFar.peaks()))
                .param("whole", whole == null ? null : whole.atOffset(ZoneOffset.UTC))
                .param("wholeLeaves", soFar.wholeLeaves())
                .update();
    }

    /** Whether it was not known before. */
    boolean remember(Difference difference, Instant now) {
        return database.sql("""
                                insert into audit_log.difference (kind, place, event_id, found_at)
                                values (:kind, :at, :event::uuid, :now) on conflict do nothing
                                """)
                        .param("kind", difference.kind().name())
                        .param("at", difference.at())
                        .param("event", difference.eventId())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    long count() {
        return database.sql("select count(*) from audit_log.difference")
                .query(Long.class)
                .single();
    }

    /** The first that were found. */
    List<Found> found(int most) {
        return database.sql("""
                        select kind, place, event_id, found_at from audit_log.difference
                         order by found_at, kind, place limit ?
                        """)
                .param(most)
                .query((row, _) -> new Found(
                        new Difference(
                                DifferenceKind.valueOf(row.getString(1)), row.getLong(2), row.getObject(3, UUID.class)),
                        instant(row, 4)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[] bytes(List<Hash> hashes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        hashes.forEach(hash -> all.writeBytes(hash.bytes()));
        return all.toByteArray();
    }

    private static List<Hash> hashes(byte @Nullable [] all) {
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; all != null && from < all.length; from += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(all, from, from + Hash.LENGTH)));
        }
        return hashes;
    }
}
