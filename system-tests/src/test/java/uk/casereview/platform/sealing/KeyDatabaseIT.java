package uk.casereview.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.platform.keys.KeysConnectionDetails;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;
import uk.casereview.system.TestDatabase;

/** Data keys in PostgreSQL, under a role of their own. */
class KeyDatabaseIT {
    private static final UUID ATTEMPT = new UUID(0, 2);
    private static final CommandId COMMAND = new CommandId(new UUID(0, 1));

    private record Connection(String jdbcUrl, String username, String password) implements KeysConnectionDetails {}

    private final Path folder;
    private final UUID subject = UUID.randomUUID();
    private final Map<String, String> settings = TestDatabase.fresh().settings();
    private final KeyDatabase database = new KeyDatabase(new Connection(
            setting("casereview.keys.datasource.url"),
            setting("casereview.keys.datasource.username"),
            setting("casereview.keys.datasource.password")));
    private final ServiceKeys serviceKeys = new ServiceKeys(database.client());
    private final JdbcDataKeys keys;

    KeyDatabaseIT(@TempDir Path folder) {
        this.folder = folder;
        keys = keys(master("master.key"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void opensAfterARestartWhatWasSealedBefore() {
        SealedText sealed = new Sealer(keys).seal(subject, "Any/text", COMMAND, "words");
        JdbcDataKeys restarted = keys(master("master.key"));
        assertThat(new Opener(restarted).open(sealed)).contains("words");
    }

    @Test
    void opensNothingAfterErasureAndNeverMakesASecondKey() {
        SealedText sealed = new Sealer(keys).seal(subject, "Any/text", COMMAND, "words");
        erase(new DestroyedKey(subject, UUID.randomUUID(), Instant.EPOCH));
        assertThat(new Opener(keys).open(sealed)).isEmpty();
        assertThatThrownBy(() -> new Sealer(keys).seal(subject, "Any/text", COMMAND, "again"))
                .isInstanceOf(SubjectErased.class);
    }

    /** What is put back may be from before the key was made; the next text then gets another one. */
    @Test
    void aSecondKeyOpensNothingOfTheFirstAndAllThatIsItsOwn() {
        SealedText old = new Sealer(keys).seal(subject, "Any/text", COMMAND, "words");
        database.client()
                .sql("delete from keys.data_key where subject_id = ?")
                .param(subject)
                .update();
        JdbcDataKeys restarted = keys(master("master.key"));
        assertThat(new Opener(restarted).open(old)).isEmpty();
        SealedText later = new Sealer(restarted).seal(subject, "Any/text", COMMAND, "more words");

        Opener opener = new Opener(restarted);
        assertThatThrownBy(() -> opener.open(old)).isInstanceOf(UnreadableText.class);
        assertThat(opener.open(later)).contains("more words");
    }

    @Test
    void aPersonIsOfTheFirstRecordThatNamesThem() {
        UUID other = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        keys.forSealing(subject);
        keys.forSealing(other);

        keys.makeFor(subject, person, Set.of(), ATTEMPT);
        keys.makeFor(subject, person, Set.of(), ATTEMPT);
        keys.makeFor(other, person, Set.of(subject), ATTEMPT);
        assertThatThrownBy(() -> keys.makeFor(other, person, Set.of(other), ATTEMPT))
                .isInstanceOf(PersonOfAnotherRecord.class)
                .hasMessageContaining(person.toString());
        assertThatThrownBy(() -> keys.makeFor(other, subject, Set.of(), ATTEMPT))
                .isInstanceOf(PersonOfAnotherRecord.class);

        // the record was refused, and another names the same person
        keys.release(subject);
        keys.makeFor(other, person, Set.of(), ATTEMPT);
        assertThat(new ErasedKeys(database.client()).madeFor(other)).containsExactlyInAnyOrder(other, person);
        assertThat(new ErasedKeys(database.client()).madeFor(subject)).containsExactly(subject);
    }

    /** A case that is there lets go of whom it has not come to name, and of nobody else. */
    @Test
    void aRefusedAttemptLetsGoOfWhomItAloneHasNamed() {
        UUID other = UUID.randomUUID();
        UUID later = new UUID(0, 3);
        UUID mine = UUID.randomUUID();
        UUID named = UUID.randomUUID();
        UUID earlier = UUID.randomUUID();
        keys.forSealing(subject);
        keys.forSealing(other);
        keys.makeFor(subject, earlier, Set.of(), later);
        keys.makeFor(subject, earlier, Set.of(), ATTEMPT);
        keys.makeFor(subject, mine, Set.of(), ATTEMPT);
        keys.makeFor(subject, named, Set.of(), ATTEMPT);
        // another command that names the same person at the same time may be the one that is decided
        keys.makeFor(subject, named, Set.of(), later);

        keys.release(subject, ATTEMPT);
        keys.release(subject, later);

        assertThat(new ErasedKeys(database.client()).madeFor(subject))
                .containsExactlyInAnyOrder(subject, named, earlier);
        keys.makeFor(other, mine, Set.of(), later);
        assertThatThrownBy(() -> keys.makeFor(other, named, Set.of(), later)).isInstanceOf(PersonOfAnotherRecord.class);
        // taken over from nobody, it is let go of too
        keys.release(other, later);
        keys.makeFor(subject, mine, Set.of(), ATTEMPT);
        keys.release(subject, ATTEMPT);
        assertThat(new ErasedKeys(database.client()).madeFor(subject))
                .containsExactlyInAnyOrder(subject, named, earlier);
    }

    /** Two commands at once name the same person for two records; one of them is refused. */
    @Test
    void twoThatNameTheSamePersonAtOnceAreToldApart() {
        for (int round = 0; round < 20; round++) {
            UUID person = UUID.randomUUID();
            List<UUID> records = List.of(UUID.randomUUID(), UUID.randomUUID());
            records.forEach(keys::forSealing);
            List<CompletableFuture<Boolean>> both = records.stream()
                    .map(record -> CompletableFuture.supplyAsync(() -> isMadeFor(record, person)))
                    .toList();
            assertThat(both.stream().filter(CompletableFuture::join)).hasSize(1);
        }
    }

    private boolean isMadeFor(UUID record, UUID person) {
        try {
            keys.makeFor(record, person, Set.of(), ATTEMPT);
            return true;
        } catch (PersonOfAnotherRecord _) {
            return false;
        }
    }

    /** An instance that has the key of a case in memory adds nobody to it once the case is erased. */
    @Test
    void anErasedRecordGetsNoMorePeople() {
        keys.forSealing(subject);
        JdbcDataKeys another = keys(master("master.key"));
        UUID before = UUID.randomUUID();
        another.makeFor(subject, before, Set.of(), ATTEMPT);
        another.release(subject);
        erase(new DestroyedKey(subject, UUID.randomUUID(), Instant.EPOCH));

        assertThatThrownBy(() -> another.makeFor(subject, UUID.randomUUID(), Set.of(), ATTEMPT))
                .isInstanceOf(SubjectErased.class);
        assertThatThrownBy(() -> another.makeFor(subject, before, Set.of(), ATTEMPT))
                .isInstanceOf(SubjectErased.class);
    }

    private void erase(DestroyedKey key) {
        new ErasedKeys(database.client()).erase(List.of(key));
        keys.forgetDestroyed();
    }

    @Test
    void refusesAKeyMovedToAnotherSubject() {
        keys.forSealing(subject);
        UUID other = UUID.randomUUID();
        database.client()
                .sql("insert into keys.data_key (subject_id, wrapped_key) select ?, wrapped_key from keys.data_key"
                        + " where subject_id = ?")
                .params(other, subject)
                .update();
        assertThatThrownBy(() -> keys.forOpening(other)).hasMessageContaining("does not belong to it");
    }

    @Test
    void refusesAnotherMasterKeyAndAMissingOne() {
        MasterKeys other = new MasterKeys(MasterKeyFile.at(folder.resolve("other.key"), true), List.of());
        assertThatThrownBy(() -> serviceKeys.bodyMac(other)).isInstanceOf(MasterKeyRefused.class);
        assertThatThrownBy(() -> MasterKeyFile.at(folder.resolve("lost.key"), serviceKeys.none()))
                .isInstanceOf(MasterKeyRefused.class);
    }

    /** Whoever reads the events with the service's role cannot open them. */
    @Test
    void theServicesOwnRoleSeesNoKey() {
        JdbcClient service = JdbcClient.create(new DriverManagerDataSource(
                setting("spring.datasource.url"),
                setting("spring.datasource.username"),
                setting("spring.datasource.password")));
        assertThatThrownBy(() -> service.sql("select count(*) from keys.data_key")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied for schema keys");
    }

    /** As each start reads it. */
    private MasterKeys master(String name) {
        MasterKeys master = new MasterKeys(MasterKeyFile.at(folder.resolve(name), serviceKeys.none()), List.of());
        new MasterKeyTable(database).name(master.current());
        serviceKeys.bodyMac(master);
        return master;
    }

    private JdbcDataKeys keys(MasterKeys master) {
        return new JdbcDataKeys(database.client(), master);
    }

    private String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
