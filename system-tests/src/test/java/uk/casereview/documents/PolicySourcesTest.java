package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every policy names its source and its test, and both exist. */
class PolicySourcesTest {
    private static final Path ROOT = Project.root();
    private static final Pattern ROW =
            Pattern.compile("^\\|[^|]+\\|([^|]+)\\| `(\\w+)` \\| `(\\w+)` \\|$", Pattern.MULTILINE);
    private static final String TABLE = Project.read(ROOT.resolve("docs/domain/policy-sources.md"));

    @Test
    void everyPolicyHasARow() {
        Set<String> policies = named(ROOT.resolve("command-side/src/main/java"), "Policy.java");

        assertThat(column(2)).containsExactlyInAnyOrderElementsOf(policies).hasSizeGreaterThan(10);
    }

    @Test
    void everyTestNamedExists() {
        assertThat(named(ROOT, "Test.java")).containsAll(column(3));
    }

    @Test
    void everyRowNamesASource() {
        assertThat(column(1)).noneMatch(String::isBlank);
    }

    private static Set<String> column(int group) {
        return ROW.matcher(TABLE).results().map(row -> row.group(group)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(Path folder, String ending) {
        return Project.files(folder, ending).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
