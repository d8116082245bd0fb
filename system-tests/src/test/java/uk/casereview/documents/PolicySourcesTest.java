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
            Pattern.compile("^\\|[^|]+\\|([^|]+)\\| `(\\w+)` \\| `(\\w+Test\\.\\w+)` \\|$", Pattern.MULTILINE);
    private static final Pattern RULE =
            Pattern.compile("^\\|[^|]+\\|([^|]+)\\| `(\\w+)` \\| `(\\w+IT\\.\\w+)` \\|$", Pattern.MULTILINE);
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(?:Parameterized)?Test\\b.*?\\bvoid (\\w+)\\(", Pattern.DOTALL);
    private static final String TABLE = Project.read(ROOT.resolve("docs/domain/policy-sources.md"));

    /** What partnerships have laid down is data: the rules that read it have the rows. */
    private static final Set<String> NO_RULES = Set.of("PartnershipPolicy");

    @Test
    void everyPolicyHasARow() {
        Set<String> policies = Project.files(ROOT, "Policy.java").stream()
                .filter(file -> ROOT.relativize(file).toString().contains("src/main/java/"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(policies).containsAll(NO_RULES);
        policies.removeAll(NO_RULES);

        assertThat(column(2)).containsExactlyInAnyOrderElementsOf(policies).hasSizeGreaterThan(10);
    }

    @Test
    void everyTestNamedExists() {
        Set<String> tests = tests(ROOT.resolve("command-side/src/test/java"), "Test.java");
        tests.addAll(tests(ROOT.resolve("shared-events/src/test/java"), "Test.java"));
        assertThat(tests).containsAll(column(3));
    }

    @Test
    void everyRowNamesASource() {
        assertThat(column(1)).noneMatch(String::isBlank);
        assertThat(column(RULE, 1)).noneMatch(String::isBlank);
    }

    /** A rule that only the table knows is not tested, and a test that it does not know is not found. */
    @Test
    void everyTestOfARuleOverHttpHasARowAndEveryRowATest() {
        Path scenarios = ROOT.resolve("system-tests/src/test/java/uk/casereview/scenario");
        assertThat(column(RULE, 3))
                .containsExactlyInAnyOrderElementsOf(tests(scenarios, "RulesIT.java"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void everyClassThatHoldsARuleExists() {
        assertThat(named(ROOT, ".java")).containsAll(column(RULE, 2));
    }

    private static Set<String> column(int group) {
        return column(ROW, group);
    }

    private static Set<String> column(Pattern rows, int group) {
        return rows.matcher(TABLE)
                .results()
                .map(row -> row.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@code Class.method}. */
    private static Set<String> tests(Path folder, String ending) {
        return Project.files(folder, ending).stream()
                .flatMap(file -> TEST_METHOD
                        .matcher(Project.read(file))
                        .results()
                        .map(method -> file.getFileName().toString().replace(".java", ".") + method.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(Path folder, String ending) {
        return Project.files(folder, ending).stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
