package uk.casereview.platform.sealing;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
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
    SealingKeys sealingKeys(KeyProperties properties, KeyDatabase database) {
        Path file = properties.masterKeyFile();
        if (file == null) {
            throw new MasterKeyRefused("No master key is named. Set casereview.keys.master-key-file to a file that only"
                    + " the service can read; it is made at the first start.");
        }
        ServiceKeys serviceKeys = new ServiceKeys(database.client());
        Aead masterKey = MasterKey.at(file, serviceKeys.none());
        return new SealingKeys(serviceKeys.bodyMac(masterKey), new JdbcDataKeys(database.client(), masterKey));
    }

    /** Nothing is sealed or opened before what a restore may have brought back is destroyed again. */
    @Bean
    KeyErasure keyErasure(KeyProperties properties, SealingKeys keys, KeyDatabase database) {
        Path list = properties.erasureList();
        if (list == null) {
            throw new KeyRefused("No list of erasures is named. Set casereview.keys.erasure-list to a file outside all"
                    + " databases, in a folder that is backed up by itself.");
        }
        return new KeyErasure(new ErasureList(list), keys.dataKeys(), database).afterARestore();
    }

    @Bean
    Sealer sealer(SealingKeys keys, KeyErasure first) {
        return new Sealer(keys.dataKeys());
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
