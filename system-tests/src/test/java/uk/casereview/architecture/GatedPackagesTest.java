package uk.casereview.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.documents.Project;

/** JaCoCo checks what its lists name and passes over a name that fits nothing, so the lists are held against the sources. */
class GatedPackagesTest {
    private static final Path ROOT = Project.root();

    /** What has no rule of its own, and why. */
    private static final Map<String, String> WITHOUT_RULES =
            Map.of("command", "the aggregates' wiring and what HTTP asks of it", "history", "how a stream is read");

    private static final Pattern INCLUDED = Pattern.compile("<include>uk\\.casereview\\.([\\w.*]+)</include>");
    private static final Pattern EXCLUDED = Pattern.compile("<exclude>uk\\.casereview\\.([\\w.*]+)</exclude>");

    @Test
    void everyPackageOfTheCommandSideIsOfRulesOrSaysWhyNot() throws IOException {
        Set<String> packages = new TreeSet<>(DecisionRulesTest.OF_RULES);
        packages.addAll(WITHOUT_RULES.keySet());

        assertThat(packages).isEqualTo(packages("command-side"));
        assertThat(DecisionRulesTest.OF_RULES).doesNotContainAnyElementsOf(WITHOUT_RULES.keySet());
    }

    @Test
    void everyPackageOfRulesHasAllItsBranchesTested() {
        assertThat(listed(INCLUDED, "command-side"))
                .containsExactlyInAnyOrderElementsOf(DecisionRulesTest.OF_RULES.stream()
                        .map(name -> name + ".*")
                        .toList());
    }

    @Test
    void nothingInTheListsFitsNoClass() {
        for (String module : List.of("command-side", "shared-events")) {
            List<String> classes = classes(module);

            assertThat(Stream.concat(listed(INCLUDED, module).stream(), listed(EXCLUDED, module).stream()))
                    .as(module)
                    .isNotEmpty()
                    .allMatch(name -> {
                        Pattern form = Pattern.compile(name.replace(".", "\\.").replace("*", ".*"));
                        return classes.stream()
                                .anyMatch(type -> form.matcher(type).matches());
                    });
        }
    }

    private static List<String> listed(Pattern list, String module) {
        return list.matcher(Project.read(ROOT.resolve(module).resolve("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Set<String> packages(String module) throws IOException {
        try (Stream<Path> folders = Files.list(sources(module))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** As the lists name them. */
    private static List<String> classes(String module) {
        Path sources = sources(module);
        return Project.files(sources, ".java").stream()
                .map(file ->
                        sources.relativize(file).toString().replace(".java", "").replace('/', '.'))
                .toList();
    }

    private static Path sources(String module) {
        return ROOT.resolve(module).resolve("src/main/java/uk/casereview");
    }
}
