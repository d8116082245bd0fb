package uk.casereview.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.casereview.shared.RefusalCode;

/** A test over HTTP holds an answer against every refusal there is; a code that no answer is held against has no rule. */
class RefusalsSeenTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** What holds an answer against a code, and which of its arguments the code is. */
    private static final Map<String, Integer> HOLDING = Map.of("refused", 1, "refuses", 0, "Refused.with", 0);

    private static final Pattern HELD = Pattern.compile("\\b(Refused\\.with|refused|refuses)\\(");
    private static final Pattern COMPARED = Pattern.compile(
            "(?:\\.code\\(\\)|\\.text\\(\"/code\"\\))\\)\\s*(?:\\.as\\((?:[^()]++|\\([^()]*+\\))*+\\)\\s*)?\\.isEqualTo\\(");
    private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z_]+)\"|RefusalCode\\.([A-Z_]+)(?:\\.name\\(\\))?");

    /** What refuses nothing by itself, but stands on record with what was done all the same. */
    private static final Set<String> ON_RECORD_ONLY = Set.of("PUBLICATION_REQUIRED");

    @Test
    void anAnswerIsHeldAgainstEveryCode() {
        Set<String> expected =
                integrationTests().flatMap(RefusalsSeenTest::held).collect(Collectors.toSet());

        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::name).filter(code -> !expected.contains(code)))
                .containsExactlyInAnyOrderElementsOf(ON_RECORD_ONLY);
    }

    @Test
    void whatIsOnlyOnRecordIsReadThere() {
        assertThat(ON_RECORD_ONLY)
                .allMatch(code ->
                        integrationTests().anyMatch(text -> text.contains(".contains(\"%s\")".formatted(code))));
    }

    @Test
    void aCodeThatIsSentOrSaidOtherwiseIsNotHeldAgainstAnAnswer() {
        assertThat(held("""
                        refused(clerk.post("/api", Map.of("a", "SENT_AWAY")), "IS_HELD", "stage", "A_FACT");
                        steps.refuses("HELD_TOO", user, "close", Map.of("why", "NOT_HELD"));
                        Refused.with(RefusalCode.NOT_FOUND, answer);
                        assertThat(answer.code()).as(answer.body()).isEqualTo("COMPARED");
                        assertThat(answer.text("/stage")).isEqualTo("A_STAGE");
                        assertThat(refused).isEqualTo("LEFT_OUT");
                        """)).containsExactlyInAnyOrder("IS_HELD", "HELD_TOO", "NOT_FOUND", "COMPARED");
    }

    /** What integration tests do, without what they say about it. */
    private static Stream<String> integrationTests() {
        Path tests = Project.root().resolve("system-tests/src/test/java");
        return Project.files(tests, "IT.java").stream()
                .map(file -> COMMENT.matcher(Project.read(file)).replaceAll(""));
    }

    private static Stream<String> held(String text) {
        Set<String> codes = new TreeSet<>();
        Matcher holding = HELD.matcher(text);
        while (holding.find()) {
            add(codes, arguments(text, holding.end()), HOLDING.getOrDefault(holding.group(1), 0));
        }
        Matcher compared = COMPARED.matcher(text);
        while (compared.find()) {
            add(codes, arguments(text, compared.end()), 0);
        }
        return codes.stream();
    }

    private static void add(Set<String> codes, List<String> arguments, int place) {
        if (place < arguments.size()) {
            Matcher code = CODE.matcher(arguments.get(place).strip());
            if (code.matches()) {
                codes.add(code.group(1) == null ? code.group(2) : code.group(1));
            }
        }
    }

    /** The arguments of the call that begins there, up to the bracket that ends it. */
    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int begin = from;
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < text.length() && depth >= 0; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth < 0 || (depth == 0 && c == ',')) {
                    arguments.add(text.substring(begin, at));
                    begin = at + 1;
                }
            }
        }
        return arguments;
    }
}
