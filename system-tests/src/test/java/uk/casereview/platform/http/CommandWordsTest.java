package uk.casereview.platform.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.documents.Project;
import uk.casereview.shared.Command;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

/**
 * The interface explains itself in the words of the code. After a deliberate change: {@code mvn -pl system-tests -am test
 * -Dtest=CommandWordsTest -Ddocuments.update=true}.
 */
class CommandWordsTest {
    private static final String HEADING =
            "# Written from the Javadoc of the commands by CommandWordsTest, which keeps it current.\n";
    private static final Pattern RECORD =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile(" \\((?:§|[A-Z]{1,3}-?\\d)[^()]*\\)|§[\\w.-]+: ");

    private final CommandWords words = new CommandWords();
    private final Set<Class<?>> records = new HashSet<>();

    @BeforeEach
    void everyRecordThatABodyIsReadInto() {
        AuthorityMatrix.commands().forEach(this::collect);
    }

    @Test
    void areWhatTheCodeSays() {
        var file =
                Project.root().resolve("platform/src/main/resources/uk/casereview/platform/http/commands.properties");
        String said = HEADING
                + javadoc().entrySet().stream()
                        .map(entry -> entry.getKey() + '=' + entry.getValue() + '\n')
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("documents.update")) {
            Project.write(file, said);
        }
        assertThat(Project.read(file)).isEqualTo(said);
    }

    @Test
    void sayOfEveryCommandWhatItDoes() {
        assertThat(AuthorityMatrix.commands())
                .hasSizeGreaterThan(150)
                .allSatisfy(command -> assertThat(words.of(command))
                        .as(command.getName())
                        .hasValueSatisfying(
                                sentence -> assertThat(sentence).endsWith(".").doesNotContain("§")));
    }

    @Test
    void sayOfEveryMemberWhatItMeans() {
        assertThat(members()
                        .filter(member -> words.of(member.type(), member.name()).isEmpty()))
                .isEmpty();
    }

    /** Nothing is said that nobody can read: a name that is gone, or that each of its records says better itself. */
    @Test
    void sayNothingOfWhatIsNotThere() {
        Properties atTheRecord = CommandWords.read("commands.properties");
        Set<String> used = members()
                .filter(member -> !atTheRecord.containsKey(member.key()))
                .map(member ->
                        CommandWords.read("fields.properties").containsKey(member.key()) ? member.key() : member.name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(CommandWords.read("fields.properties").stringPropertyNames()))
                .isEqualTo(used);
    }

    @Test
    void ofTwoRecordsOneNameIsNeverMeant() {
        assertThat(records.stream().map(CommandWords::key)).doesNotHaveDuplicates();
    }

    private record Member(Class<?> type, String name) {
        String key() {
            return CommandWords.key(type) + '.' + name;
        }
    }

    /** The target of a command is in the address. */
    private Stream<Member> members() {
        return records.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .skip(Command.class.isAssignableFrom(type) ? 1 : 0)
                        .map(component -> new Member(type, component.getName())));
    }

    private void collect(Class<?> type) {
        if (type == SealedText.class || type == PersonalText.class || Scalars.isScalar(type)) {
            return;
        }
        if (type.isRecord() && records.add(type)) {
            Arrays.stream(type.getRecordComponents()).map(Shape::of).forEach(this::collect);
        }
    }

    private void collect(Shape shape) {
        collect(shape.type());
        shape.of().forEach(this::collect);
    }

    private Map<String, String> javadoc() {
        Map<String, String> said = new TreeMap<>();
        Map<String, Class<?>> byName = new TreeMap<>();
        for (Class<?> type : records) {
            byName.put(CommandWords.key(type), type);
        }
        for (Path file : Project.files(Project.root().resolve("shared-events/src/main/java"), ".java")) {
            Matcher found = RECORD.matcher(Project.read(file));
            while (found.find()) {
                String name = requireNonNull(file.getParent()).getFileName() + "." + found.group(2);
                Class<?> type = byName.get(name);
                if (type != null) {
                    said.putAll(said(name, type, requireNonNull(found.group(1)).split("@param ", -1)));
                }
            }
        }
        return said;
    }

    /** Of a command what it does; of any record those of its members that it says itself. */
    private static Map<String, String> said(String name, Class<?> type, String[] parts) {
        Map<String, String> said = new TreeMap<>();
        if (Command.class.isAssignableFrom(type)) {
            said.put(name, clean(requireNonNull(parts[0])));
        }
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int end = part.indexOf(' ');
            said.put(name + '.' + part.substring(0, end), clean(part.substring(end)));
        }
        return said;
    }

    /** Without the signs of Javadoc, and without the paragraphs that only the code's readers have before them. */
    private static String clean(String javadoc) {
        String text = javadoc.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replace("<p>", "");
        return AUTHORITY
                .matcher(text)
                .replaceAll("")
                .replaceAll("\\bnull\\b", "left out")
                .replaceAll("\\s+", " ")
                .replaceFirst(" \\*$", "")
                .strip();
    }
}
