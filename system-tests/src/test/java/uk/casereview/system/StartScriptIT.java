package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StartScriptIT {
    @TempDir
    private Path directory;

    @Test
    void keepsItsDataWhenKilledAndRefusesASecondInstanceMeanwhile() throws IOException {
        var data = directory.resolve("data");
        var killed = start(data).untilReady();
        database(data).sql("CREATE TABLE kept AS SELECT 42 AS n").update();
        killed.kill();

        try (var again = start(data).untilReady()) {
            assertThat(again.said())
                    .contains("Sign in as one of these", "bscp.business-manager / demo: ")
                    .doesNotContain("No such process");
            assertThat(database(data)
                            .sql("SELECT n FROM kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);

            var second = start(data);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.said())
                    .contains("The data directory " + data.toRealPath() + " is in use by another running instance")
                    .doesNotContain("Exception", "APPLICATION FAILED");

            again.process().destroy();
            assertThat(again.exitCode()).isZero();
        }
    }

    @Test
    void refusesAPortInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var script = StartScript.run("--port", Integer.toString(taken.getLocalPort()));

            assertThat(script.exitCode()).isEqualTo(1);
            assertThat(script.said())
                    .isEqualTo(
                            "start: port %d is in use: stop what listens there, or choose another with --port.%n",
                            taken.getLocalPort());
        }
    }

    @Test
    void refusesAMachineWithoutJdk25() throws IOException {
        var tools = StartScript.onlyEverydayTools(directory).toString();
        var script = StartScript.runWith(
                Map.of("PATH", tools, "JAVA_HOME", "", "JDK_PLACES", ""),
                "--port",
                Integer.toString(ServiceProcess.freePort()));

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.said())
                .isEqualTo("start: no JDK 25 found: install one (for example Temurin 25) or set JAVA_HOME to it.%n"
                        .formatted());
    }

    @Test
    void refusesADataDirectoryOfAnotherVersion() throws IOException {
        var data = Files.createDirectories(directory.resolve("data/postgresql"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        var script = start(directory.resolve("data"));

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.said()).contains("was written by PostgreSQL 17; this service brings PostgreSQL 18.");
    }

    @Test
    void refusesAFullDisk() {
        var script = StartScript.runWith(
                Map.of("CASEREVIEW_POSTGRES_MINIMUMFREESPACE", "1000000TB"),
                "--port",
                Integer.toString(ServiceProcess.freePort()),
                "--data",
                directory.resolve("data").toString());

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.said()).contains("is full");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var script = StartScript.run("--porte", "1");

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.said()).isEqualTo("start: unknown option --porte; see ./start --help%n".formatted());
    }

    @Test
    void refusesMoreOrFewerCasesThanItCanTell() {
        for (String cases : List.of("12", "100001", "many")) {
            var script = StartScript.run("--cases", cases);

            assertThat(script.exitCode()).isEqualTo(1);
            assertThat(script.said()).isEqualTo("start: --cases takes a number from 140 to 100000.%n".formatted());
        }
    }

    @Test
    void saysWhatItCanDo() {
        var script = StartScript.run("--help");

        assertThat(script.exitCode()).isZero();
        assertThat(script.said()).contains("--port", "--data", "--empty", "--cases", "--database", "--only-prepare");
    }

    private static StartScript start(Path data) {
        return StartScript.run(
                "--port", Integer.toString(ServiceProcess.freePort()), "--data", data.toString(), "--empty");
    }

    /** Over the same door as the service, with the files that only its owner can read. */
    private static JdbcClient database(Path data) throws IOException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
        var password =
                Files.readAllLines(data.resolve("postgresql.credentials")).get(1);
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/casereview", "casereview", password));
    }
}
