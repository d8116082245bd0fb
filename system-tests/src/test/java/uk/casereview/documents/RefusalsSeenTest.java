package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.RefusalCode;

/** Every refusal there is is expected by a test over HTTP; a code that nobody expects has no rule. */
class RefusalsSeenTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([A-Z][A-Z_]+)\"|RefusalCode\\.([A-Z_]+)");

    @Test
    void everyCodeIsExpectedByATestOverHttp() {
        Set<String> expected = expected();

        assertThat(Arrays.stream(RefusalCode.values()).filter(code -> !expected.contains(code.name())))
                .isEmpty();
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
}
