package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.system.Load.Sent;

/** The process may be killed at any instant: what it acknowledged is there, once, and the views catch up by themselves. */
class KilledUnderLoadIT {
    private static final int KILLS = 3;
    private static final int COMMANDS_EACH = 60;

    @TempDir
    private Path dataDir;

    @Test
    void keepsEveryAcknowledgedCommandOnce() throws InterruptedException {
        Load all = Load.none();
        for (int kill = 1; kill <= KILLS; kill++) {
            writeAndKill(all, kill * COMMANDS_EACH);
        }
        try (ServiceProcess process = started()) {
            Service service = process.service();
            assertThat(all.sent()).anyMatch(sent -> !sent.acknowledged());
            for (Sent sent : all.sent()) {
                Answer again = sent.again(service);
                Answer first = sent.answer();
                if (first != null) {
                    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
                    assertThat(again.body()).isEqualTo(first.body());
                } else {
                    // lost or stored without a word: the same key makes sure of it, and only once
                    assertThat(sent.again(service).header("Idempotency-Replayed"))
                            .isEqualTo("true");
                }
            }
            assertThatViewsShow(all, service);
        }
    }

    private void writeAndKill(Load all, int acknowledged) throws InterruptedException {
        try (ServiceProcess process = started()) {
            process.service().setClock("bscp.administrator", Instant.parse("2026-02-03T09:00:00Z"));
            List<Thread> writers = all.on(process.service());
            Waiting.until(
                    acknowledged + " commands were acknowledged",
                    Duration.ofMinutes(2),
                    () -> all.acknowledged() >= acknowledged || writers.stream().noneMatch(Thread::isAlive));
            assertThat(writers).as("still writing").allMatch(Thread::isAlive);
            process.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
    }

    private ServiceProcess started() {
        return ServiceProcess.start(dataDir, Map.of("casereview.http.requests-per-second", "100000"))
                .untilReady();
    }

    /** One row for each recorded incident, at the version of its last command, none twice and none more. */
    private static void assertThatViewsShow(Load all, Service service) {
        Map<String, Long> versions = all.sent().stream()
                .map(sent -> Objects.requireNonNullElseGet(sent.answer(), () -> sent.again(service)))
                .collect(Collectors.toMap(
                        answer -> answer.text("/caseRef"),
                        answer -> answer.json().at("/version").asLong(),
                        Long::max));
        String position = all.sent().stream()
                .map(sent -> sent.again(service).header("Position"))
                .max(Comparator.comparingLong(place -> Long.parseLong(place.substring(place.lastIndexOf('.') + 1))))
                .orElseThrow();
        versions.forEach((caseRef, version) -> {
            String manager = caseRef.startsWith("BSCP") ? "bscp.business-manager" : "scsp.business-manager";
            Answer shown = service.as(manager).get("/api/cases/" + caseRef + "?after=" + position);
            assertThat(shown.header("Fresh")).isNotEqualTo("false");
            assertThat(shown.json().at("/versions/notification").asLong())
                    .as(caseRef)
                    .isEqualTo(version);
        });
        assertThat(rows(service, "bscp.business-manager") + rows(service, "scsp.business-manager"))
                .isEqualTo(versions.size());
    }

    private static long rows(Service service, String manager) {
        return service.as(manager).get("/api/cases").json().at("/total").asLong();
    }
}
