package uk.casereview.system;

import javax.sql.DataSource;
import uk.casereview.app.postgres.DatabaseCredentials;

/** The PostgreSQL under all tests of one build, whichever it is. */
interface TestServer {
    DataSource superuser(String database);

    String jdbcUrl(String database);

    DatabaseCredentials credentials();
}
