package uk.casereview.scenario;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.casereview.documents.Project;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** What the guide tells a scrutineer to do works as printed; only the address and the folder are the test's. */
@ServiceTest
class AuditGuideIT {
    private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void whatTheGuideSaysRunsAsPrinted(Service service) throws IOException, InterruptedException {
        aDecisionHasItsReceipt(service);
        String script = COMMANDS.matcher(Project.read(Project.root().resolve("docs/audit.md")))
                .results()
                .map(commands -> commands.group(1))
                .collect(joining())
                .replace("http://localhost:8080", service.address().toString())
                .replace(
                        "./verify-audit", Project.root().resolve("verify-audit").toString());

        String said = saidBy(script);

        long checks =
                script.lines().filter(line -> line.contains("/verify-audit ")).count();
        assertThat(checks).isPositive();
        assertThat(said.lines().filter(line -> line.equals("IN ORDER"))).hasSize((int) checks);
    }

    private static void aDecisionHasItsReceipt(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(Users.LA_NOTIFIER, "decide-not-notifiable", Map.of("rationale", CaseSteps.RATIONALE));
        Waiting.until("the decision taken last has a receipt", PATIENCE, () -> {
            String proof = service.as(Users.SCRUTINEER)
                    .get("/api/decisions?size=1")
                    .mustBe(200)
                    .text("/rows/0/receipt/proof");
            return !proof.isEmpty()
                    && service.as(Users.SCRUTINEER)
                            .get(proof)
                            .mustBe(200)
                            .json()
                            .path("receipt")
                            .isString();
        });
    }

    private String saidBy(String script) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(shell.waitFor(2, TimeUnit.MINUTES))
                    .as(() -> Project.read(said))
                    .isTrue();
        } finally {
            shell.destroyForcibly();
        }
        assertThat(shell.exitValue()).as(() -> Project.read(said)).isZero();
        return Project.read(said);
    }
}
