package uk.casereview.platform.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import uk.casereview.platform.keys.KeysConnectionDetails;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.SealedText;

/** A database of keys without the service around it. */
public final class KeysUnderTest implements AutoCloseable {
    private final KeyDatabase database;
    private final Sealer sealer;

    public KeysUnderTest(KeysConnectionDetails connection, Path folder) {
        database = new KeyDatabase(connection);
        MasterKeys masterKeys = new MasterKeys(MasterKeyFile.at(folder.resolve("master.key"), true), List.of());
        new MasterKeyTable(database).name(masterKeys.current());
        sealer = new Sealer(new JdbcDataKeys(database.client(), masterKeys));
    }

    public SealedText sealed(UUID key) {
        return sealer.seal(key, "Any/text", new CommandId(key), "words");
    }

    public KeptKeys kept() {
        return new KeptKeys(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
