package uk.casereview.platform.sealing;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.keys.KeysConnectionDetails;

/** The database of the keys, with a role and a pool of its own, so that the rest of the service cannot reach them. */
final class KeyDatabase implements AutoCloseable {
    private final HikariDataSource pool;

    KeyDatabase(KeysConnectionDetails connection) {
        pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(connection.jdbcUrl());
        pool.setUsername(connection.username());
        pool.setPassword(connection.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        Flyway.configure()
                .dataSource(pool)
                .schemas("keys")
                .locations("classpath:db/keys")
                .ignoreMigrationPatterns(new String[0])
                .load()
                .migrate();
    }

    JdbcClient client() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
