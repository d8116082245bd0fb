package uk.casereview.platform.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKeyFile made at the first start; whoever has it and the key database can read everything
 * @param masterKeyUri of a key service, instead of the file, which then only unwraps as long as it is there
 * @param masterKeyCredentials a file for the key service's client; left out: whatever is its default
 * @param formerMasterKeys files and uris of master keys that only unwrap what they have wrapped
 * @param rest between two handfuls of keys that are wrapped anew
 * @param erasureList outside all databases: the keys that were destroyed, which every start destroys again
 * @param erasureListCopy where no back-up of the service is put back; left out: there is no copy
 * @param datasource where the keys live; what is not said is the main database's
 */
@ConfigurationProperties("casereview.keys")
record KeyProperties(
        @Nullable Path masterKeyFile,
        @Nullable String masterKeyUri,
        @Nullable String masterKeyCredentials,
        @DefaultValue List<String> formerMasterKeys,
        @DefaultValue("PT0.1S") Duration rest,
        @Nullable Path erasureList,
        @Nullable Path erasureListCopy,
        @Nullable Datasource datasource) {
    record Datasource(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}
}
