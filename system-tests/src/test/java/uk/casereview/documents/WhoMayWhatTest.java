package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One page names every check of who gives a command, so that nobody has to find them. */
class WhoMayWhatTest {
    private static final Path COMMAND_SIDE = Project.root().resolve("command-side/src/main/java");
    private static final String PAGE = Project.read(Project.root().resolve("docs/domain/who-may-what.md"));

    /** As they are written where somebody is refused for who they are. */
    private static final Pattern REFUSES = Pattern.compile(
            "Refusal\\.forbidden|RefusalCode\\.(?:FORBIDDEN_ROLE|WRONG_AGENCY"
                    + "|NOT_THE_CHAIR|SELF_VERIFICATION_FORBIDDEN|SECOND_PERSON_REQUIRED|OUT_OF_PARTNERSHIP|CASTING_VOTE_NOT_ALLOWED)");

    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void everyClassThatRefusesSomebodyForWhoTheyAreIsOnThePage() {
        Set<String> refusing = Project.files(COMMAND_SIDE, ".java").stream()
                .filter(file -> REFUSES.matcher(Project.read(file)).find())
                .map(WhoMayWhatTest::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(refusing).hasSizeGreaterThan(15);
        assertThat(named()).containsAll(refusing);
    }

    @Test
    void everyClassOnThePageExists() {
        Set<String> classes = Project.files(Project.root(), ".java").stream()
                .map(WhoMayWhatTest::name)
                .collect(Collectors.toSet());

        assertThat(classes).containsAll(named());
    }

    /** The package of authority itself has nothing that the page leaves out. */
    @Test
    void everyPolicyOfThePackageIsOnThePage() {
        assertThat(named())
                .containsAll(Project.files(COMMAND_SIDE.resolve("uk/casereview/authority"), "Policy.java").stream()
                        .map(WhoMayWhatTest::name)
                        .toList());
    }

    private static Set<String> named() {
        return NAMED.matcher(PAGE).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
