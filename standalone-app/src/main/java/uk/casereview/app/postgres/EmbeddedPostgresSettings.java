package uk.casereview.app.postgres;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** Where the embedded PostgreSQL keeps its files, its port (0: a free one) and the room it wants on the disk. */
@ConfigurationProperties("casereview")
public record EmbeddedPostgresSettings(
        @DefaultValue("data") Path dataDir, @DefaultValue Postgres postgres) {

    /** What only the server itself needs to know. */
    public record Postgres(
            @DefaultValue("0") int port,
            @DefaultValue("256MB") DataSize minimumFreeSpace) {}

    public static EmbeddedPostgresSettings in(Path dataDir) {
        return new EmbeddedPostgresSettings(dataDir, new Postgres(0, DataSize.ofMegabytes(256)));
    }
}
