package uk.casereview.platform.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.junit.jupiter.api.Test;
import uk.casereview.notification.DatePrecision;
import uk.casereview.notification.IncidentDates;
import uk.casereview.notification.IncidentEvent.IncidentRecorded;
import uk.casereview.platform.axon.StoredEventNames;
import uk.casereview.platform.axon.StoredNameSerializer;

class IncidentDatesGatheredTest {
    private static final Path FIRST_FORM =
            Path.of("src/test/resources/approved/notification.IncidentRecorded.approved.json");

    private final StoredNameSerializer serializer =
            new StoredNameSerializer(StoredEventNames.onClassPath(IncidentDatesGatheredTest.class.getClassLoader()));

    @Test
    void readsTheOneDayOfTheFirstFormAsAnExactDate() throws IOException {
        IncidentRecorded read = read(Files.readString(FIRST_FORM));

        assertThat(read.dates())
                .isEqualTo(new IncidentDates(
                        LocalDate.of(2026, 2, 9), LocalTime.of(16, 40), null, null, DatePrecision.EXACT));
        assertThat(read.discoveredOn()).isEqualTo("2026-02-09");
    }

    @Test
    void readsAFirstFormWithoutADayAsUnknown() throws IOException {
        String withoutDay = Files.readString(FIRST_FORM)
                .replace("\"incidentOn\":\"2026-02-09\",\"incidentTime\":\"16:40:00\",", "");

        assertThat(read(withoutDay).dates())
                .isEqualTo(new IncidentDates(null, null, null, null, DatePrecision.UNKNOWN));
    }

    private IncidentRecorded read(String payload) {
        var stored = new GenericDomainEventEntry<>(
                "SeriousIncidentNotification",
                "id",
                0,
                "event",
                Instant.EPOCH,
                "notification.IncidentRecorded",
                null,
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        return IncidentDatesGathered.upcaster()
                .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .map(event -> serializer.<Object, IncidentRecorded>deserialize(castData(event.getData())))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static org.axonframework.serialization.SerializedObject<Object> castData(
            org.axonframework.serialization.SerializedObject<?> data) {
        return (org.axonframework.serialization.SerializedObject<Object>) data;
    }
}
