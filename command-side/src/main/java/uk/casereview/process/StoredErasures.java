package uk.casereview.process;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.datarequest.DataRequestEvent.ErasureCertified;
import uk.casereview.platform.sealing.DestroyedKey;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.Approved;
import uk.casereview.process.WhenErasureIsApprovedThenDestroyKeys.ErasureMemory;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.NotificationId;

/** What the process that destroys keys remembers, in tables of its own. */
final class StoredErasures implements ErasureMemory {
    private final JdbcClient database;

    StoredErasures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void approved(Approved erasure) {
        database.sql("""
                        insert into command_side.approved_erasure (request_id, case_id) values (:request, :case)
                        on conflict (request_id) do nothing""")
                .param("request", erasure.request().value())
                .param("case", erasure.about().value())
                .update();
    }

    @Override
    public List<Approved> approved() {
        return database.sql("select request_id, case_id from command_side.approved_erasure order by 1")
                .query((row, _) -> new Approved(
                        new DataRequestId(row.getObject(1, UUID.class)),
                        new NotificationId(row.getObject(2, UUID.class))))
                .list();
    }

    @Override
    public void certified(DataRequestId request, ErasureCertified certificate) {
        for (UUID key : certificate.keys()) {
            database.sql("""
                            insert into command_side.destroyed_key (key_id, request_id, destroyed_at)
                            values (:key, :request, :at) on conflict (key_id) do nothing""")
                    .param("key", key)
                    .param("request", request.value())
                    .param("at", certificate.destroyedAt().atOffset(ZoneOffset.UTC))
                    .update();
        }
        forget(request);
    }

    @Override
    public void lapsed(DataRequestId request) {
        forget(request);
    }

    private void forget(DataRequestId request) {
        database.sql("delete from command_side.approved_erasure where request_id = :request")
                .param("request", request.value())
                .update();
    }

    /** Every key that a certificate of the log says is destroyed. */
    List<DestroyedKey> destroyed() {
        return database.sql("select key_id, request_id, destroyed_at from command_side.destroyed_key order by 3, 1")
                .query((row, _) -> new DestroyedKey(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
