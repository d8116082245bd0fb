package uk.casereview.app.postgres;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import uk.casereview.platform.keys.KeysConnectionDetails;

/**
 * Brings PostgreSQL along where {@code spring.datasource.url} names none. The connection details depend on the server,
 * so the pools built from them close before it stops.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedPostgresAutoConfiguration.NoDatabaseNamed.class)
@EnableConfigurationProperties(EmbeddedPostgresSettings.class)
public class EmbeddedPostgresAutoConfiguration {
    @Bean
    EmbeddedServer embeddedServer(EmbeddedPostgresSettings settings) {
        return EmbeddedServer.start(settings);
    }

    @Bean
    @ConditionalOnMissingBean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedServer server) {
        return new ServiceConnection(
                server.jdbcUrl(EmbeddedServer.DATABASE), server.credentials().servicePassword());
    }

    @Bean
    @ConditionalOnMissingBean
    KeysConnectionDetails keysConnectionDetails(EmbeddedServer server) {
        return new KeysConnection(
                server.jdbcUrl(EmbeddedServer.DATABASE), server.credentials().keysPassword());
    }

    private record ServiceConnection(String jdbcUrl, String password) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return DatabaseCredentials.SERVICE_ROLE;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    private record KeysConnection(String jdbcUrl, String password) implements KeysConnectionDetails {
        @Override
        public String username() {
            return DatabaseCredentials.KEYS_ROLE;
        }

        @Override
        public String toString() {
            return jdbcUrl;
        }
    }

    static final class NoDatabaseNamed extends NoneNestedConditions {
        NoDatabaseNamed() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class Named {}
    }
}
