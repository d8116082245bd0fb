package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.RefusalCode;

/** Every way a command can be refused is expected by a test that gives it over HTTP; a code that nobody expects has no rule. */
class RefusalsSeenTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([A-Z][A-Z_]+)\"|RefusalCode\\.([A-Z_]+)");

    /** What no command is refused with, and why there is such a code. */
    private static final Map<RefusalCode, String> NOT_OF_A_COMMAND = Map.of(
            RefusalCode.CONFLICTED,
            "§15.8 has it for reading; whoever has a conflict reads the case without its papers, and nothing is papers alone");

    @Test
    void everyCodeIsExpectedByATestOverHttp() {
        Set<String> expected = expected();

        assertThat(Arrays.stream(RefusalCode.values())
                        .filter(code -> !NOT_OF_A_COMMAND.containsKey(code))
                        .filter(code -> !expected.contains(code.name())))
                .isEmpty();
        assertThat(expected).doesNotContainAnyElementsOf(names(NOT_OF_A_COMMAND.keySet()));
    }

    /** The codes in what integration tests do, not in what they say about it. */
    private static Set<String> expected() {
        Path tests = Project.root().resolve("system-tests/src/test/java");
        return Project.files(tests, "IT.java").stream()
                .map(file -> COMMENT.matcher(Project.read(file)).replaceAll(""))
                .flatMap(code -> WORD.matcher(code).results())
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<RefusalCode> codes) {
        return codes.stream().map(RefusalCode::name).collect(Collectors.toSet());
    }
}
