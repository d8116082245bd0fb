package uk.casereview.audit.log;

import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.casereview.platform.axon.LogFollowers;
import uk.casereview.platform.axon.LogPace;
import uk.casereview.platform.axon.StoredEvents;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.database.SchemaMigration;
import uk.casereview.query.Projections;

/** The audit log: its tables, who follows the log for it, who signs it, and who checks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class AuditLogConfiguration {
    private static final int BATCH = 1000;
    private static final String ORIGIN = "case-review/";

    @Bean
    FlywayMigrationInitializer auditLogMigration(DataSource database) {
        return SchemaMigration.of("audit_log", database);
    }

    @Bean
    @WithAuditLog
    ConfigurerModule auditLog(LogFollowers followers) {
        return configurer ->
                followers.addOfPlaces(configurer.eventProcessing(), Projections.AUDIT_LOG, BATCH, LogPace::restOfViews);
    }

    /** What the log is called from its first start on, wherever it is restored. */
    @Bean
    @WithAuditLog
    @DependsOnDatabaseInitialization
    AuditKeys auditKeys(JdbcClient database, StoredEvents events, AuditProperties properties) {
        database.sql("insert into audit_log.log (origin) values (?) on conflict do nothing")
                .param(ORIGIN + events.store())
                .update();
        String origin = database.sql("select origin from audit_log.log")
                .query(String.class)
                .single();
        return AuditKeys.open(database, origin, properties);
    }

    @Bean
    @WithAuditLog
    CheckpointFolder checkpointFolder(AuditProperties properties) {
        return new CheckpointFolder(properties.checkpointFolder());
    }

    @Bean
    @WithAuditLog
    CheckpointWork checkpointWork(
            LogTables tables,
            Checkpoints checkpoints,
            AuditKeys keys,
            CheckpointFolder folder,
            AuditProperties properties) {
        return new CheckpointWork(tables, checkpoints, keys, folder, properties.checkpointAfter());
    }

    @Bean
    @WithAuditLog
    SelfCheckWork selfCheckWork(
            JdbcClient database,
            LogTables tables,
            Checkpoints checkpoints,
            AuditKeys keys,
            CheckpointFolder folder,
            StoredEvents events,
            TokenPositions positions,
            RecordedDifferences announced,
            PlatformTransactionManager transactions,
            AuditProperties properties) {
        SelfCheck check =
                new SelfCheck(database, tables, checkpoints, keys, folder, events, positions, announced, transactions);
        return new SelfCheckWork(check, properties.selfCheckRest(), properties.selfCheckPause());
    }
}
