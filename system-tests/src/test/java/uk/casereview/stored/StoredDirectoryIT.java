package uk.casereview.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceProcess;

/**
 * The data directory that an earlier build left opens in this one, with the PostgreSQL that lies in it: its cases, clocks,
 * meetings and figures are told as they were, its texts are read, and its cases go on.
 */
class StoredDirectoryIT {
    private static final String OBSERVATION = "An invented observation, made by a later build.";

    /** What has become due since it was taken would be told too. */
    private static final Map<String, String> NOTHING_IS_DUE =
            Map.of("db-scheduler.enabled", "false", "casereview.http.requests-per-second", "100000");

    @TempDir
    private Path dataDir;

    @ParameterizedTest
    @MethodSource("uk.casereview.stored.StoredDirectory#all")
    void whatAnEarlierBuildLeftOpensInThisOne(StoredDirectory stored) throws IOException {
        stored.unpackInto(dataDir);

        try (ServiceProcess process =
                ServiceProcess.start(dataDir, NOTHING_IS_DUE).untilReady()) {
            Service service = process.service();
            service.setClock("bscp.administrator", StoredDirectory.AT);
            assertThat(stored.answers().notSaidBy(service)).isEmpty();

            itsCasesGoOn(service);
        }
    }

    private static void itsCasesGoOn(Service service) {
        Caller scrutineer = service.as("bscp.scrutineer");
        JsonNode one = scrutineer.get("/api/cases?size=1").mustBe(200).json();
        String position = scrutineer
                .post(
                        "/api/incidents/" + one.findValue("caseId").asString() + "/add-scrutiny-observation",
                        Map.of("text", OBSERVATION))
                .mustBe(200)
                .header("Position");
        assertThat(scrutineer
                        .get("/api/cases/" + one.findValue("caseRef").asString() + "?after=" + position)
                        .mustBe(200)
                        .body())
                .contains(OBSERVATION);
    }
}
