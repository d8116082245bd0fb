package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The event catalogue says of every event what is now true, in the words of the code, so that it cannot drift. After a
 * deliberate change: {@code mvn -pl system-tests -am test -Dtest=EventCatalogueTest -Ddocuments.update=true}.
 */
class EventCatalogueTest {
    private static final Pattern EVENT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*record (\\w+)\\(([^{]*?)\\)\\s*implements (\\w+Event)", Pattern.DOTALL);
    private static final Path CATALOGUE = Project.root().resolve("docs/domain/event-catalogue.md");

    @Test
    void isWhatTheCodeSays() {
        String generated = generated();
        if (Boolean.getBoolean("documents.update")) {
            Project.write(CATALOGUE, generated);
        }
        assertThat(Project.read(CATALOGUE)).isEqualTo(generated);
    }

    @Test
    void hasASentenceForEveryEvent() {
        assertThat(sources()
                        .flatMap(source -> Pattern.compile(
                                        "record (\\w+)\\([^{]*?\\)\\s*implements \\w+Event\\b", Pattern.DOTALL)
                                .matcher(source)
                                .results()
                                .map(found -> found.group(1))))
                .containsExactlyInAnyOrderElementsOf(sources()
                        .flatMap(EventCatalogueTest::events)
                        .map(found -> found.group(2))
                        .toList())
                .hasSizeGreaterThan(80);
    }

    private static String generated() {
        var families = new TreeMap<String, List<MatchResult>>(
                sources().flatMap(EventCatalogueTest::events).collect(Collectors.groupingBy(found -> found.group(4))));
        StringBuilder text = new StringBuilder("""
                # Event catalogue

                Generated from the sealed event types in `shared-events`; a test keeps it current. Each event is stored
                under the name given here, for ever.
                """);
        families.forEach((family, events) -> {
            text.append("\n## ").append(family).append("\n\n| Event | What is now true | Fields |\n|---|---|---|\n");
            events.forEach(found -> text.append("| `")
                    .append(found.group(2))
                    .append("` | ")
                    .append(sentence(found.group(1)))
                    .append(" | ")
                    .append(fields(found.group(3)))
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static Stream<String> sources() {
        return Project.files(Project.root().resolve("shared-events/src/main/java"), "Event.java").stream()
                .map(Project::read);
    }

    private static Stream<MatchResult> events(String source) {
        return EVENT.matcher(source).results();
    }

    private static String sentence(String javadoc) {
        String text = javadoc.replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .strip();
        int parameters = text.indexOf("@param");
        return (parameters < 0 ? text : text.substring(0, parameters))
                .replace("<p>", "")
                .strip();
    }

    private static String fields(String components) {
        return Stream.of(components.replaceAll("<[^<>]*(<[^<>]*>)?[^<>]*>", "").split(","))
                .map(component -> component.strip().replaceAll("@\\w+\\s*", ""))
                .filter(component -> !component.isEmpty())
                .map(component -> Objects.requireNonNull(component.substring(component.lastIndexOf(' ') + 1)))
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
    }
}
