package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A task about a step that the service could not take names that step on the page of the case. */
class ProcessWordsTest {
    private static final Pattern NAME = Pattern.compile("String name\\(\\) \\{\\s+return \"([a-z-]+)\";");

    @Test
    void everyProcessHasItsWords() {
        String words = Project.read(Project.root().resolve("web-pages/src/main/resources/messages.properties"));
        var processes = Project.root().resolve("command-side/src/main/java/uk/casereview/process");
        List<String> names = Project.files(processes, ".java").stream()
                .flatMap(file -> NAME.matcher(Project.read(file)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(words).contains("\nprocess-step." + name + "="));
    }
}
