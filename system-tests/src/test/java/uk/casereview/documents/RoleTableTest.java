package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.shared.Command;
import uk.casereview.shared.Role;

/**
 * The page of who may what has the whole table of role and command, as the service asks it, in one place. After a
 * deliberate change: {@code mvn -pl system-tests -am test -Dtest=RoleTableTest -Ddocuments.update=true}.
 */
class RoleTableTest {
    private static final Path PAGE = Project.root().resolve("docs/domain/who-may-what.md");
    private static final String HEADING = "## Role × command\n";
    private static final Set<Role> BUSINESS = EnumSet.of(Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);

    @Test
    void isWhatTheServiceAsks() {
        String page = Project.read(PAGE);
        String above = page.substring(0, page.indexOf(HEADING) + HEADING.length());
        if (Boolean.getBoolean("documents.update")) {
            Project.write(PAGE, above + table());
        }

        assertThat(Project.read(PAGE)).isEqualTo(above + table());
    }

    private static String table() {
        var features = new TreeMap<String, List<Class<? extends Command>>>(
                AuthorityMatrix.commands().stream().collect(Collectors.groupingBy(RoleTableTest::feature)));
        StringBuilder text = new StringBuilder("""

                Generated from `AuthorityMatrix`; a test keeps it current. BUSINESS is both managers (§15.7-28).
                """);
        features.forEach((feature, commands) -> {
            text.append("\n### ").append(feature).append("\n\n| Command | Who |\n|---|---|\n");
            commands.stream()
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .forEach(command -> text.append("| ")
                            .append(command.getSimpleName())
                            .append(" | ")
                            .append(who(AuthorityMatrix.mayGive(command)))
                            .append(" |\n"));
        });
        return text.toString();
    }

    private static String feature(Class<?> command) {
        String name = command.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String who(Set<Role> roles) {
        boolean both = roles.containsAll(BUSINESS);
        Stream<String> others = roles.stream()
                .filter(role -> !both || !BUSINESS.contains(role))
                .sorted()
                .map(Role::toString);
        return Stream.concat(both ? Stream.of("BUSINESS") : Stream.of(), others).collect(Collectors.joining(", "));
    }
}
