package uk.casereview.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** The worked case of the README runs as printed, and leads to what it says; only the address is the test's. */
@ServiceTest
class ReadmeIT {
    private static final Pattern WORKED_CASE = Pattern.compile("## A worked case\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theWorkedCaseRunsAsPrinted(Service service) throws IOException, InterruptedException {
        Matcher found = WORKED_CASE.matcher(Project.read(Project.root().resolve("README.md")));
        assertThat(found.find()).isTrue();
        String script = COMMANDS.matcher(found.group(1))
                .results()
                .map(commands -> commands.group(1))
                .collect(joining())
                .replace("http://localhost:8080", service.address().toString());
        assertThat(script).contains(service.address() + "/api");

        List<JsonNode> answers = answersOf(script);

        assertThat(answers.stream().filter(answer -> answer.has("code")))
                .extracting(problem -> problem.path("code").asString())
                .containsExactly("NOT_DECIDED", "NOT_QUORATE", "DSP_DETERMINATION_INCOMPLETE");
        JsonNode clocks = last(answers, "clocks");
        assertThat(clock(clocks, "C1").path("status").asString()).isEqualTo("MET");
        assertThat(clock(clocks, "C3").path("status").asString()).isEqualTo("MET");
        assertThat(clock(clocks, "C3").at("/clock/dueOn").asString()).isEqualTo("2026-03-02");
        assertThat(last(answers, "entries").path("entries"))
                .extracting(entry -> entry.path("type").asString())
                .contains(
                        "notification.NotifiabilityDecided",
                        "notification.NotificationSubmitted",
                        "rapid-review.RapidReviewOpened",
                        "rapid-review.RapidReviewOutcomeRecommended",
                        "rapid-review.RapidReviewOutcomeDetermined",
                        "rapid-review.RapidReviewSubmitted",
                        "rapid-review.PanelResponseRecorded");
    }

    /** What the script prints, one answer to a line. */
    private List<JsonNode> answersOf(String script) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
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
        return Project.read(said)
                .lines()
                .filter(line -> !line.isBlank())
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static JsonNode last(List<JsonNode> answers, String has) {
        return answers.stream()
                .filter(answer -> answer.has(has) && !answer.has("summary"))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing with " + has + " in " + answers));
    }

    private static JsonNode clock(JsonNode clocks, String kind) {
        return StreamSupport.stream(clocks.path("clocks").spliterator(), false)
                .filter(clock -> clock.at("/clock/kind").asString().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + clocks));
    }
}
