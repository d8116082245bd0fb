package uk.casereview.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.Waiting;

/**
 * Takes the data directory this build leaves, for later builds to open; no test of this build, and run only when asked for
 * by name (CONTRIBUTING.md). The first demo cases are told in it.
 */
class TakeStoredDirectory {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CASES = 12;

    @TempDir
    private Path dataDir;

    @Test
    void ofThisBuild() throws IOException {
        StoredDirectory taken = new StoredDirectory(
                Objects.requireNonNull(System.getProperty("stored.data.of"), "-Dstored.data.of=<day>"));
        try (ServiceProcess telling = ServiceProcess.start(dataDir, Map.of("casereview.demo-data", "true"))) {
            telling.untilReady();
            Waiting.until("some cases are told", PATIENCE, () -> cases(telling.service()) >= CASES);
        }
        StoredAnswers said;
        try (ServiceProcess resting = ServiceProcess.start(
                        dataDir,
                        Map.of("db-scheduler.enabled", "false", "casereview.http.requests-per-second", "100000"))
                .untilReady()) {
            Service service = resting.service();
            service.setClock("bscp.administrator", StoredDirectory.AT);
            Waiting.until(
                    "views have all of it",
                    PATIENCE,
                    () -> StoredAnswers.of(service).notSaidBy(service).isEmpty());
            said = StoredAnswers.of(service);
        }
        taken.take(dataDir, said);
        assertThat(StoredDirectory.all()).contains(taken);
    }

    private static long cases(Service service) {
        return service.as("bscp.business-manager")
                .get("/api/cases?size=1")
                .mustBe(200)
                .json()
                .path("total")
                .asLong();
    }
}
