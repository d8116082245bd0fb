package uk.casereview.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Who may read what over HTTP, at which moment (§2.2, §11.8). */
@ServiceTest
class CaseReadIT {
    private static final AtomicInteger CASES = new AtomicInteger(100);
    private static final String OUTLINE = "an invented outline of an invented incident";

    @Autowired
    private EventStore events;

    @Autowired
    private Sealer sealer;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TokenPositions positions;

    private LogWriter log;
    private Position written;

    @BeforeEach
    void writeACase() {
        log = new LogWriter(events, sealer, "BSCP-2025-" + CASES.incrementAndGet())
                .incident(OUTLINE)
                .aware()
                .clock("2026-02-09");
        written = positions.at(database.sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single());
    }

    @Test
    void aReaderOfThePartnershipSeesTheCaseWithItsText(Service service) {
        Answer answer = read(service, "bscp.business-manager", "").mustBe(200);

        assertThat(answer.header("Fresh")).isEqualTo("true");
        assertThat(answer.text("/summary/notification")).isEqualTo("UNDER_CONSIDERATION");
        assertThat(answer.text("/notification/recorded/outline")).isEqualTo(OUTLINE);
        assertThat(answer.text("/notification/awareOn")).isEqualTo("2026-02-02");
        assertThat(answer.json().at("/versions/notification").asLong()).isEqualTo(2);
        assertThat(answer.text("/clocks/0/clock/dueOn")).isEqualTo("2026-02-09");
    }

    @Test
    void whoMayNotReadTheTextSeesOnlyThatThereIsSome(Service service) {
        Answer answer = read(service, "bscp.dpo", "").mustBe(200);

        assertThat(answer.json().at("/notification/recorded/outline/sealed").asBoolean())
                .isTrue();
        assertThat(answer.body()).doesNotContain(OUTLINE).doesNotContain("ciphertext");
    }

    @Test
    void asOfShowsWhatWasKnownThen(Service service) {
        Answer answer =
                read(service, "bscp.scrutineer", "&asOf=2026-02-02T09:30:00Z").mustBe(200);

        assertThat(answer.text("/summary/notification")).isEqualTo("REFERRED");
        assertThat(answer.text("/readAt/asOf")).isEqualTo("2026-02-02T09:30:00Z");
    }

    @Test
    void effectiveOnShowsWhatWasTrueThen(Service service) {
        Answer answer =
                read(service, "bscp.scrutineer", "&effectiveOn=2026-02-01").mustBe(200);

        assertThat(answer.text("/summary/notification")).isEqualTo("REFERRED");
    }

    @Test
    void othersAreRefused(Service service) {
        assertThat(read(service, "scsp.business-manager", "").mustBe(403).code())
                .isEqualTo("OUT_OF_PARTNERSHIP");
        assertThat(read(service, "bscp.observer", "").mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
        assertThat(read(service, "bscp.lead-reviewer", "").mustBe(403).code()).isEqualTo("FORBIDDEN_ROLE");
        service.as("bscp.scrutineer").get("/api/cases/BSCP-2001-999").mustBe(404);
        service.asNobody().get("/api/cases/" + log.ref()).mustBe(401);
    }

    @Test
    void badParametersAreNamed(Service service) {
        assertThat(read(service, "bscp.scrutineer", "&effectiveOn=2026-02-30")
                        .mustBe(400)
                        .body())
                .contains("effectiveOn");
        assertThat(read(service, "bscp.scrutineer", "&asOf=yesterday")
                        .mustBe(400)
                        .body())
                .contains("asOf");
        assertThat(service.as("bscp.scrutineer")
                        .get("/api/cases?size=1000&sort=colour&colour=red")
                        .mustBe(400)
                        .body())
                .contains("size", "sort", "colour");
    }

    @Test
    void theTrackerFindsItByEachOfItsFilters(Service service) {
        service.setClock("bscp.administrator", Instant.parse("2026-11-21T09:00:00Z"));
        String filters = "?text=" + log.ref().toLowerCase(Locale.ROOT)
                + "&notification=UNDER_CONSIDERATION&agency=WMP&year=2026&clock=OVERDUE&sort=-nextDue&after=" + written;
        Answer answer = service.as("bscp.chair").get("/api/cases" + filters).mustBe(200);

        assertThat(answer.json().path("total").asInt()).isEqualTo(1);
        assertThat(answer.text("/rows/0/summary/caseRef")).isEqualTo(log.ref());
        assertThat(answer.text("/rows/0/clocks/0/status")).isEqualTo("OVERDUE");
        assertThat(service.as("scsp.business-manager")
                        .get("/api/cases?text=" + log.ref())
                        .mustBe(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void theTimelineHasEveryEventInOrder(Service service) {
        Answer answer = service.as("bscp.scrutineer")
                .get("/api/cases/" + log.ref() + "/timeline?after=" + written)
                .mustBe(200);

        assertThat(answer.json().path("entries").findValuesAsString("type"))
                .containsExactly(
                        "notification.IncidentRecorded", "notification.AwarenessRecorded", "clock.ClockStarted");
        assertThat(answer.text("/entries/0/facts/outline")).isEqualTo(OUTLINE);
    }

    @Test
    void decisionsAndClocksAnswerToo(Service service) {
        service.as("bscp.scrutineer")
                .get("/api/decisions?case=" + log.ref() + "&recordedLate=true&after=" + written)
                .mustBe(200);
        Answer clocks = service.as("bscp.scrutineer")
                .get("/api/cases/" + log.ref() + "/clocks?asOf=2026-02-03T09:00:00Z&after=" + written)
                .mustBe(200);
        assertThat(clocks.text("/clocks/0/clock/kind")).isEqualTo("C1");
    }

    private Answer read(Service service, String user, String more) {
        return service.as(user).get("/api/cases/" + log.ref() + "?after=" + written + more);
    }
}
