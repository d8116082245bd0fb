package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.platform.keys.KeysConnectionDetails;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;
import uk.casereview.system.TestDatabase;

/** Design §7, issue 4: "master key rotation, re-wrapping without touching events … a KMS through Tink's interface". */
class MasterKeyCareIT {
    private static final CommandId COMMAND = new CommandId(new UUID(0, 1));
    private static final int MORE_THAN_AT_A_TIME = 230;

    private record Connection(String jdbcUrl, String username, String password) implements KeysConnectionDetails {}

    private final Path folder;
    private final Path file;
    private final Map<String, String> settings = TestDatabase.fresh().settings();
    private final KeyDatabase database = new KeyDatabase(new Connection(
            settings.getOrDefault("casereview.keys.datasource.url", ""),
            settings.getOrDefault("casereview.keys.datasource.username", ""),
            settings.getOrDefault("casereview.keys.datasource.password", "")));
    private final Map<UUID, SealedText> texts = new LinkedHashMap<>();

    MasterKeyCareIT(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("master.key");
    }

    @AfterEach
    void stop() {
        database.close();
    }

    /** One instance of the service, with what it keeps in memory. */
    private final class Instance {
        private final MasterKeys masterKeys;
        private final JdbcDataKeys keys;
        private final MasterKeyCare care;

        Instance(MasterKeySource wrapping, List<MasterKeySource> former) {
            masterKeys = new MasterKeys(wrapping, former);
            new MasterKeyTable(database).name(masterKeys.current());
            ServiceKeys serviceKeys = new ServiceKeys(database.client());
            serviceKeys.bodyMac(masterKeys);
            keys = new JdbcDataKeys(database.client(), masterKeys);
            care = new MasterKeyCare(masterKeys, serviceKeys, database, Duration.ZERO);
        }

        void seals(int number) {
            for (int i = 0; i < number; i++) {
                UUID subject = UUID.randomUUID();
                texts.put(subject, new Sealer(keys).seal(subject, "Any/text", COMMAND, "words " + subject));
            }
        }

        void opensEverything() {
            assertThat(texts)
                    .allSatisfy((subject, text) ->
                            assertThat(new Opener(keys).open(text)).contains("words " + subject));
        }
    }

    private Instance ofTheFile() {
        return new Instance(MasterKeyFile.at(file, new ServiceKeys(database.client()).none()), List.of());
    }

    private String wrappedBy() {
        return String.join(" ", database.client().sql("""
                                select distinct coalesce(wrapped_by, 'unnamed') from (
                                    select wrapped_by from keys.data_key where wrapped_key is not null
                                    union all select wrapped_by from keys.service_key) as keys order by 1""").query(String.class).list());
    }

    @Test
    void everyKeyIsWrappedAnewAndTheOldOneTakenOut() {
        Instance service = ofTheFile();
        service.seals(MORE_THAN_AT_A_TIME);
        String before = service.masterKeys.current();
        assertThat(service.care.progress().underWay()).isFalse();
        Instant since = Objects.requireNonNull(service.care.progress().since());

        assertThat(service.care.renew()).isTrue();
        assertThat(service.care.renew()).isFalse();
        assertThat(service.care.progress().toWrapAnew()).isEqualTo(MORE_THAN_AT_A_TIME + 1);
        service.seals(1);
        service.care.work();

        assertThat(wrappedBy()).isEqualTo(service.masterKeys.current()).isNotEqualTo(before);
        var done = service.care.progress();
        assertThat(done.current()).isEqualTo(service.masterKeys.current());
        assertThat(done.since()).as("the age of the new one").isAfter(since);
        assertThat(List.of(done.others(), done.needless()))
                .allSatisfy(kept -> assertThat(kept).isEmpty());
        assertThat(List.of(done.keys(), done.toWrapAnew())).containsExactly(MORE_THAN_AT_A_TIME + 2L, 0L);
        assertThat(MasterKeyFile.at(file, false).all()).containsExactly(service.masterKeys.current());
        service.opensEverything();
        ofTheFile().opensEverything();
        assertThat(service.care.renew()).isTrue();
    }

    /** Keys of earlier releases do not say which master key has wrapped them. */
    @Test
    void keysFromBeforeMasterKeysHadNamesAreWrappedAnewToo() {
        Instance service = ofTheFile();
        service.seals(3);
        database.client().sql("update keys.data_key set wrapped_by = null").update();
        database.client().sql("update keys.service_key set wrapped_by = null").update();
        service.opensEverything();

        service.care.renew();
        service.care.work();

        assertThat(wrappedBy()).isEqualTo(service.masterKeys.current());
        ofTheFile().opensEverything();
    }

    /** Once after some keys, and once after the last one, before the old key is taken out of the file. */
    @Test
    void killedHalfWayItGoesOnAtTheNextStart() throws GeneralSecurityException {
        Instance service = ofTheFile();
        service.seals(5);
        String old = service.masterKeys.current();
        service.care.renew();
        MasterKeyTable table = new MasterKeyTable(database);
        wrapAnew(2, service.masterKeys);

        Instance next = ofTheFile();
        next.opensEverything();
        assertThat(next.care.progress().toWrapAnew()).isEqualTo(4);
        assertThat(table.retire(old)).isFalse();
        next.care.work();
        assertThat(MasterKeyFile.at(file, false).all()).containsExactly(next.masterKeys.current());
        next.opensEverything();

        String before = next.masterKeys.current();
        next.care.renew();
        while (!table.retire(before)) {
            wrapAnew(texts.size(), next.masterKeys);
            new ServiceKeys(database.client()).wrapAnew(next.masterKeys);
        }
        Instance last = ofTheFile();
        assertThat(last.masterKeys.others()).containsExactly(before);
        last.care.work();
        assertThat(MasterKeyFile.at(file, false).all()).containsExactly(last.masterKeys.current());
        last.opensEverything();
    }

    /** As far as somebody got who was then killed. */
    private void wrapAnew(int keys, MasterKeys by) throws GeneralSecurityException {
        MasterKeyTable table = new MasterKeyTable(database);
        for (MasterKeyTable.Row row : table.byOthers(by.current(), new UUID(0, 0), keys)) {
            byte[] bound = row.subjectId().toString().getBytes(StandardCharsets.UTF_8);
            table.replace(row, by.wrap(by.unwrap(row.wrapped(), bound), bound));
        }
    }

    /** The other instance knows only the old key until it meets one that it cannot unwrap, or may not wrap any more. */
    @Test
    void severalInstancesLoseNothing() {
        Instance one = ofTheFile();
        Instance other = ofTheFile();
        one.seals(3);
        one.care.renew();
        other.seals(3);
        one.care.work();
        assertThat(wrappedBy()).isEqualTo(one.masterKeys.current());
        assertThat(other.masterKeys.current()).isNotEqualTo(one.masterKeys.current());

        other.seals(3);

        assertThat(other.masterKeys.current()).isEqualTo(one.masterKeys.current());
        assertThat(wrappedBy()).isEqualTo(one.masterKeys.current());
        one.opensEverything();
        other.opensEverything();
        ofTheFile().opensEverything();
    }

    @Test
    void aDestroyedKeyIsNotWrappedAnew() {
        Instance service = ofTheFile();
        service.seals(2);
        UUID gone = texts.keySet().iterator().next();
        new ErasedKeys(database.client()).erase(List.of(new DestroyedKey(gone, UUID.randomUUID(), Instant.EPOCH)));
        service.care.renew();
        service.care.work();

        assertThat(new Opener(ofTheFile().keys).open(texts.remove(gone))).isEmpty();
        service.opensEverything();
    }

    @Test
    void aKeyServiceTakesOverFromTheFile() {
        ofTheFile().seals(3);
        String uri = FileKms.uri(folder.resolve("kms-key"));

        Instance moved = new Instance(KmsMasterKey.at(uri, null), List.of(MasterKeyFile.at(file, false)));
        moved.opensEverything();
        moved.seals(1);
        assertThat(moved.care.renew()).isFalse();
        assertThat(moved.care.progress().underWay()).isTrue();
        moved.care.work();

        assertThat(wrappedBy()).isEqualTo(uri);
        MasterKeyCare.Progress progress = moved.care.progress();
        assertThat(progress.underWay()).isFalse();
        assertThat(progress.needless()).isEqualTo(progress.others()).hasSize(1);
        new Instance(KmsMasterKey.at(uri, null), List.of()).opensEverything();
    }

    @Test
    void aKeyServiceThatDoesNotAnswerStopsTheStart() {
        assertThatThrownBy(() -> KmsMasterKey.at(FileKms.uri(folder.resolve("away/key")), null))
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("does not answer");
    }

    /** The file of before is put back: its key was taken out, for nothing needed it. */
    @Test
    void anOlderFileIsRefused() throws Exception {
        Instance service = ofTheFile();
        String older = Files.readString(file);
        service.care.renew();
        service.care.work();
        Files.writeString(file, older);

        assertThatThrownBy(this::ofTheFile)
                .isInstanceOf(MasterKeyRefused.class)
                .hasMessageContaining("not the one the key database was made with");
    }
}
