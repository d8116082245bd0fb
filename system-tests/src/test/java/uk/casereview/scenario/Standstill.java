package uk.casereview.scenario;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.system.Waiting;

/**
 * Holds a service up inside its database for as long as it takes to kill it there.
 *
 * @param database over the superuser's one connection, the only one that is left when it is over
 */
record Standstill(JdbcClient database) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String OTHERS =
            " where datname = current_database() and pid <> pg_backend_pid()" + " and backend_type = 'client backend' ";

    /** No event of the type gets into the log. */
    void beforeStoring(String eventType) {
        function("perform pg_sleep(3600);");
        database.sql("""
                        create trigger stand_still before insert on event_store.events
                        for each row when (new.payload_type = '%s') execute function event_store.stand_still()
                        """.formatted(eventType)).update();
    }

    /** An event of the type gets into the log, and the processor never remembers what it has done. */
    void beforeRemembering(String processor, String eventType) {
        function("""
                if exists (select from event_store.events where payload_type = '%s') then
                    perform pg_sleep(3600);
                end if;""".formatted(eventType));
        database.sql("""
                        create trigger stand_still before update on event_store.tokens
                        for each row when (new.processor_name = '%s') execute function event_store.stand_still()
                        """.formatted(processor)).update();
    }

    /** Leaves of a batch are written, and nothing of it is committed, once there is an event of the type. */
    void whileLogging(String eventType) {
        function("""
                if exists (select from event_store.events where payload_type = '%s') then
                    perform pg_sleep(3600);
                end if;""".formatted(eventType));
        database.sql("""
                        create trigger stand_still after insert on audit_log.leaf
                        for each row execute function event_store.stand_still()
                        """).update();
    }

    /** Other keys are destroyed, this one is not. */
    void beforeDestroying(UUID key) {
        function("perform pg_sleep(3600);");
        database.sql("""
                        create trigger stand_still before update on keys.data_key
                        for each row when (new.subject_id = '%s') execute function event_store.stand_still()
                        """.formatted(key)).update();
    }

    private void function(String does) {
        database.sql("""
                        create function event_store.stand_still() returns trigger language plpgsql as
                        $$ begin %s return new; end $$
                        """.formatted(does)).update();
    }

    void reached() {
        Waiting.until("the service stands still", PATIENCE, () -> others("and wait_event = 'PgSleep'") > 0);
    }

    /**
     * What the killed service had begun ends with it, and the next one meets nothing of the kind. Its claims on the groups of
     * events end here too, and not ten seconds after it last renewed them; {@code KilledUnderLoadIT} waits for that.
     */
    void over() {
        database.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity" + OTHERS)
                .query(Long.class)
                .single();
        Waiting.until("nobody is left", PATIENCE, () -> others("") == 0);
        database.sql("drop function event_store.stand_still() cascade").update();
        database.sql("update event_store.tokens set owner = null").update();
    }

    private long others(String which) {
        return database.sql("select count(*) from pg_stat_activity" + OTHERS + which)
                .query(Long.class)
                .single();
    }
}
