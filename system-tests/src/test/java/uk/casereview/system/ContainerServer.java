package uk.casereview.system;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.app.postgres.DatabasePreparation;

/** The official image of the same major version, thrown away by Testcontainers with this JVM. */
record ContainerServer(PostgreSQLContainer container, DatabaseCredentials credentials) implements TestServer {
    static TestServer start() {
        var credentials = DatabaseCredentials.generate();
        var container = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
                .withUsername(DatabaseCredentials.SUPERUSER)
                .withPassword(credentials.superuserPassword())
                .withDatabaseName("postgres");
        container.start();
        var server = new ContainerServer(container, credentials);
        try {
            DatabasePreparation.createRoles(server.superuser("postgres"), credentials);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    @Override
    public DataSource superuser(String database) {
        return new DriverManagerDataSource(
                jdbcUrl(database), DatabaseCredentials.SUPERUSER, credentials.superuserPassword());
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
    }
}
