package uk.casereview.platform.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param masterKeyFile made at the first start; whoever has it and the key database can read everything
 * @param erasureList outside all databases: the keys that were destroyed, which every start destroys again
 * @param datasource where the keys live; what is not said is the main database's
 */
@ConfigurationProperties("casereview.keys")
record KeyProperties(
        @Nullable Path masterKeyFile,
        @Nullable Path erasureList,
        @Nullable Datasource datasource) {
    record Datasource(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}
}
