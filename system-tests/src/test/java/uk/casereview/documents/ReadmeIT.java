package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** The worked case of the README runs as printed; only the address is the test's. */
@ServiceTest
class ReadmeIT {
    private static final Pattern WORKED_CASE = Pattern.compile("## A worked case.*?```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theWorkedCaseRunsAsPrinted(Service service) throws IOException, InterruptedException {
        Matcher found = WORKED_CASE.matcher(Project.read(Project.root().resolve("README.md")));
        assertThat(found.find()).isTrue();
        String script = found.group(1)
                .replace("http://localhost:8080", service.address().toString());
        assertThat(script).contains(service.address() + "/api");

        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"code\":\"NOT_DECIDED\"")
                .contains("\"NotifiabilityDecided\"")
                .contains("\"NotificationSubmitted\"")
                .doesNotContain("\"status\":500")
                .doesNotContain("\"status\":412");
    }
}
