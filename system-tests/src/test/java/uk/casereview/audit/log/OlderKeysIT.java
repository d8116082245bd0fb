package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import uk.casereview.platform.keys.KeysConnectionDetails;
import uk.casereview.platform.sealing.KeysUnderTest;
import uk.casereview.system.TestDatabase;

/** A database of keys that is put back from before the events is told of at the start, and not only when a text is asked for. */
class OlderKeysIT {
    private record Connection(String jdbcUrl, String username, String password) implements KeysConnectionDetails {}

    private final Path folder;

    @AutoClose
    private final KeysUnderTest keys;

    @AutoClose
    private final LogUnderTest log;

    OlderKeysIT(@TempDir Path folder) throws Exception {
        this.folder = folder;
        TestDatabase database = TestDatabase.fresh();
        Map<String, String> settings = database.settings();
        keys = new KeysUnderTest(
                new Connection(
                        settings.getOrDefault("casereview.keys.datasource.url", ""),
                        settings.getOrDefault("casereview.keys.datasource.username", ""),
                        settings.getOrDefault("casereview.keys.datasource.password", "")),
                folder);
        DataSource superuser = TestDatabase.superuser(database.jdbcUrl());
        log = new LogUnderTest(folder, LogUnderTest.migrated(superuser));
    }

    @Test
    void saysHowManyKeysAreLacking() {
        UUID destroyed = sealedInAnEvent();
        sealedInAnEvent();
        run("update keys.data_key set wrapped_key = null, wrapped_by = null, erased_at = now() where subject_id = '%s'"
                .formatted(destroyed));
        run("create table public.older as select * from keys.data_key");
        for (int later = 0; later < 3; later++) {
            sealedInAnEvent();
        }
        assertThat(health()).isEqualTo(Health.up().withDetail("differences", 0L).build());

        run("delete from keys.data_key");
        run("insert into keys.data_key select * from public.older");

        Health health = health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("keysNamed", 5).containsEntry("keysLacking", 3);
    }

    private UUID sealedInAnEvent() {
        UUID subject = UUID.randomUUID();
        var text = keys.sealed(subject);
        log.database
                .sql("""
                        insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                            payload_type, payload, meta_data)
                        values (?, ?, 0, 'notification', now(), 'invented.Said', ?, '{}')""")
                .params(
                        UUID.randomUUID().toString(),
                        subject.toString(),
                        "{\"said\":{\"keyId\":\"%s\",\"ciphertext\":\"%s\",\"length\":5}}"
                                .formatted(text.keyId(), text.ciphertext())
                                .getBytes(StandardCharsets.UTF_8))
                .update();
        return subject;
    }

    private Health health() {
        NewestKeys newest = new NewestKeys(log.database, keys.kept());
        newest.look();
        return new RecordHealth(
                        log.checked(),
                        new SelfCheckWork(log.selfCheck(null), Duration.ZERO, Duration.ZERO),
                        log.work(folder.resolve("outside"), Duration.ZERO),
                        newest)
                .health();
    }

    private void run(String sql) {
        log.database.sql(sql).update();
    }
}
