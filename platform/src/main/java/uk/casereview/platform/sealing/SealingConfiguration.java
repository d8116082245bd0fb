package uk.casereview.platform.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import uk.casereview.platform.keys.KeysConnectionDetails;
import uk.casereview.platform.sealing.KeyProperties.Datasource;

/**
 * Opens the key database and the master key; a missing or wrong master key stops the start.
 *
 * <p>What {@code casereview.keys.datasource} does not say is the main database's.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@EnableConfigurationProperties(KeyProperties.class)
class SealingConfiguration {
    @Bean
    @ConditionalOnMissingBean
    KeysConnectionDetails keysConnectionDetails(KeyProperties properties, JdbcConnectionDetails main) {
        return new NamedConnection(
                said(properties, Datasource::url).orElseGet(main::getJdbcUrl),
                said(properties, Datasource::username).orElseGet(main::getUsername),
                said(properties, Datasource::password).orElseGet(main::getPassword));
    }

    @Bean
    KeyDatabase keyDatabase(KeysConnectionDetails connection) {
        return new KeyDatabase(connection);
    }

    @Bean
    MasterKeys masterKeys(KeyProperties properties, KeyDatabase database) {
        boolean unused = new ServiceKeys(database.client()).none();
        MasterKeys masterKeys = new MasterKeys(wrapping(properties, unused), former(properties));
        MasterKeyTable table = new MasterKeyTable(database);
        if (properties.masterKeyUri() != null) {
            table.takeBack(masterKeys.current());
        } else if (table.isRetired(masterKeys.current())) {
            throw new MasterKeyRefused("The master key in " + properties.masterKeyFile()
                    + " is one from before it was changed. Put the file back as it was left.");
        }
        table.name(masterKeys.current());
        return masterKeys;
    }

    private static MasterKeySource wrapping(KeyProperties properties, boolean unused) {
        String uri = properties.masterKeyUri();
        Path file = properties.masterKeyFile();
        if (uri != null) {
            return KmsMasterKey.at(uri, properties.masterKeyCredentials());
        }
        if (file == null) {
            throw new MasterKeyRefused("No master key is named. Set casereview.keys.master-key-file to a file that only"
                    + " the service can read; it is made at the first start. Or name the key of a key service in"
                    + " casereview.keys.master-key-uri.");
        }
        return MasterKeyFile.at(file, unused);
    }

    /** A file beside a key service has wrapped what was there before. */
    private static List<MasterKeySource> former(KeyProperties properties) {
        Path file = properties.masterKeyFile();
        Stream<MasterKeySource> before = properties.masterKeyUri() != null && file != null && Files.exists(file)
                ? Stream.of(MasterKeyFile.at(file, false))
                : Stream.empty();
        Stream<MasterKeySource> named = properties.formerMasterKeys().stream()
                .map(key -> key.contains("://")
                        ? KmsMasterKey.at(key, properties.masterKeyCredentials())
                        : MasterKeyFile.at(Path.of(key), false));
        return Stream.concat(before, named).toList();
    }

    @Bean
    SealingKeys sealingKeys(MasterKeys masterKeys, KeyDatabase database) {
        return new SealingKeys(
                new ServiceKeys(database.client()).bodyMac(masterKeys),
                new JdbcDataKeys(database.client(), masterKeys));
    }

    /** Begins only once the master key has been shown to be the right one. */
    @Bean
    MasterKeyCare masterKeyCare(
            MasterKeys masterKeys, SealingKeys shown, KeyDatabase database, KeyProperties properties) {
        return new MasterKeyCare(masterKeys, new ServiceKeys(database.client()), database, properties.rest());
    }

    @Bean
    MasterKeyWorker masterKeyWorker(MasterKeyCare care) {
        return new MasterKeyWorker(care);
    }

    /** Nothing is sealed or opened before what a restore may have brought back is destroyed again. */
    @Bean
    KeyErasure keyErasure(KeyProperties properties, SealingKeys keys, KeyDatabase database) {
        Path list = properties.erasureList();
        if (list == null) {
            throw new KeyRefused("No list of erasures is named. Set casereview.keys.erasure-list to a file outside all"
                    + " databases, in a folder that is backed up by itself.");
        }
        Path copy = properties.erasureListCopy();
        ErasureLists lists = new ErasureLists(new ErasureList(list), copy == null ? null : new ErasureList(copy));
        return new KeyErasure(lists, keys.dataKeys(), database).afterARestore();
    }

    @Bean
    KeptKeys keptKeys(KeyDatabase database) {
        return new KeptKeys(database);
    }

    @Bean
    Sealer sealer(SealingKeys keys, KeyErasure first) {
        return new Sealer(keys.dataKeys());
    }

    @Bean
    PeopleOfRecords peopleOfRecords(SealingKeys keys, KeyErasure first) {
        return new PeopleOfRecords(keys.dataKeys(), keys.dataKeys());
    }

    @Bean
    Opener opener(SealingKeys keys, KeyErasure first) {
        return new Opener(keys.dataKeys());
    }

    @Bean
    BodyMac bodyMac(SealingKeys keys) {
        return keys.bodyMac();
    }

    private static Optional<String> said(KeyProperties properties, Function<Datasource, @Nullable String> part) {
        return Optional.ofNullable(properties.datasource()).map(part);
    }

    /** Everything the master key opens; there is none before the master key has been shown to be the right one. */
    record SealingKeys(BodyMac bodyMac, JdbcDataKeys dataKeys) {}

    private record NamedConnection(String jdbcUrl, String username, String password) implements KeysConnectionDetails {
        @Override
        public String toString() {
            return jdbcUrl;
        }
    }
}
