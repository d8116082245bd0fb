package uk.casereview.platform.sealing;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.platform.keys.KeysConnectionDetails;

/** The database of the keys, with a role and a pool of its own, so that the rest of the service cannot reach them. */
final class KeyDatabase implements AutoCloseable {
    private final HikariDataSource pool;
    private final TransactionTemplate transaction;

    KeyDatabase(KeysConnectionDetails connection) {
        pool = new HikariDataSource();
        pool.setPoolName("keys");
        pool.setJdbcUrl(connection.jdbcUrl());
        pool.setUsername(connection.username());
        pool.setPassword(connection.password());
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
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

    /** All of it or nothing; whoever uses the {@link #client()} in it takes part. */
    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    /**
     * Rewrites the table of the data keys, so that no file of it holds what a row held before. VACUUM FULL would keep what
     * an older snapshot somewhere could still ask for; a column that is computed anew takes over the present rows alone.
     * A back-up that is reading the table is not held up, nor are those who would wait behind: it is tried again.
     */
    void rewrite() {
        inTransaction(() -> {
            client().sql("set local lock_timeout = '5s'").update();
            client().sql("""
                    alter table keys.data_key
                    alter column created_at type timestamptz using created_at + interval '0 seconds',
                    alter column wrapped_key type bytea using wrapped_key || ''::bytea""").update();
        });
    }

    /**
     * Ends the part of the server's own log in which keys were written, so that the server deletes it, and takes the
     * table's former file from the disk. The server that the service brings along lets it do so; of any other, the
     * archived log counts as a back-up.
     */
    void forgetWhatWasWritten() {
        boolean allowed = client().sql("""
                        select has_function_privilege('pg_switch_wal()', 'execute') and exists (
                            select from pg_roles where rolname = 'pg_checkpoint' and pg_has_role(oid, 'usage'))""").query(Boolean.class).single();
        if (allowed) {
            client().sql("select pg_switch_wal()::text").query(String.class).single();
            client().sql("checkpoint").update();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
