package uk.casereview.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.system.ServiceTest;

/** What was stored in a form since left behind is read in the present one by the store as the service puts it together. */
@ServiceTest
class StoredFormsIT {
    private static final Path FIRST_FORM =
            Path.of("../platform/src/test/resources/approved/notification.IncidentRecorded.approved.json");

    @Test
    void theFirstFormOfAnIncidentIsReadFromTheStore(
            @Autowired JdbcClient database,
            @Autowired EventStore events,
            @Autowired PlatformTransactionManager transactions)
            throws IOException {
        String firstForm = Files.readString(FIRST_FORM);

        new TransactionTemplate(transactions).executeWithoutResult(nothingStays -> {
            nothingStays.setRollbackOnly();
            String incident = stored(database, firstForm);

            assertThat(events.readEvents(incident).next().getPayload())
                    .isInstanceOfSatisfying(
                            IncidentRecorded.class,
                            read -> assertThat(read.dates())
                                    .isEqualTo(new IncidentDates(
                                            LocalDate.of(2026, 2, 9),
                                            LocalTime.of(16, 40),
                                            null,
                                            null,
                                            DatePrecision.EXACT)));
        });
    }

    private static String stored(JdbcClient database, String payload) {
        String aggregate = UUID.randomUUID().toString();
        database.sql("""
                insert into event_store.events (event_id, aggregate_id, sequence_number, aggregate_type, stored_at,
                        payload_type, payload, meta_data)
                values (:event, :aggregate, 0, 'SeriousIncidentNotification', now(),
                        'notification.IncidentRecorded', :payload, :metaData)
                """)
                .param("event", UUID.randomUUID().toString())
                .param("aggregate", aggregate)
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .param("metaData", "{}".getBytes(StandardCharsets.UTF_8))
                .update();
        return aggregate;
    }
}
