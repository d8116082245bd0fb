package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;
import uk.casereview.web.form.FormBody;
import uk.casereview.web.form.Prefilled;

/** Every command can be given from a form, and what is typed into one is what programs would send. */
class CommandFormsTest {
    private static final CommandId ANY = new CommandId(new UUID(0, 1));
    private static final Map<String, String> KNOWN = Map.of(
            "today",
            "2026-02-02",
            "later",
            "2126-06-01",
            "code",
            "X",
            "year",
            "2000",
            "caseRef",
            "BSCP-2026-001",
            "secondCase",
            "BSCP-2026-002",
            "agency",
            "WMP");
    private static final Pattern NAME = Pattern.compile("<([\\w. -]+)>");
    private static final JsonNode FRAGMENTS = fragments();

    private final FormFields fields = new FormFields();

    @Test
    void everyCommandHasAForm() {
        assertThat(AuthorityMatrix.commands())
                .hasSizeGreaterThan(150)
                .allSatisfy(command -> assertThat(fields.of(command))
                        .hasSize(command.getRecordComponents().length - 1)
                        .allSatisfy(field -> assertThat(field.meaning()).isNotBlank()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void whatASampleSaysGoesThroughTheFormOfItsCommand(
            String title, Class<? extends Command> command, ObjectNode body) {
        List<FormField> form = fields.of(command);

        ObjectNode typed = FormBody.of(form, Prefilled.of(form, body)).json();

        assertThat(read(command, typed)).as(title).isEqualTo(read(command, body));
    }

    /** One sample of every command and every set of fields; the rest say the same of other things. */
    static Stream<Arguments> samples() {
        Set<String> seen = new HashSet<>();
        return Samples.all().stream()
                .map(sample -> Arguments.of(sample.title(), sample.command(), body(sample)))
                .filter(sample -> seen.add(sample.get()[1] + " " + sample.get()[2]));
    }

    private static ObjectNode body(Sample sample) {
        String written = sample.body();
        for (int depth = 0; depth < 3; depth++) {
            for (var fragment : FRAGMENTS.properties()) {
                written = written.replace(
                        "\"<" + fragment.getKey() + ">\"", fragment.getValue().toString());
            }
        }
        Matcher names = NAME.matcher(written);
        return (ObjectNode)
                JsonMapper.shared().readTree(names.replaceAll(name -> Matcher.quoteReplacement(known(name.group(1)))));
    }

    /** Everything else is named by an id. */
    private static String known(String name) {
        String value = KNOWN.get(name);
        return value == null
                ? UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString()
                : value;
    }

    /** The command with its texts as they came, or all that is wrong with the body. */
    private static @Nullable Object read(Class<? extends Command> command, ObjectNode body) {
        Faults faults = new Faults();
        Class<?> target = command.getRecordComponents()[0].getType();
        UUID nobody = new UUID(0, 0);
        Object given = target == UUID.class ? nobody : Records.construct(target, nobody);
        Object read = new Binding(command.getSimpleName(), ANY, nobody, AS_IT_CAME, faults)
                .record(command, body, Pointer.ROOT, Map.of(command.getRecordComponents()[0].getName(), given));
        try {
            faults.throwIfAny();
            return read;
        } catch (FaultyRequest faulty) {
            return faulty.faults();
        }
    }

    private static final Sealing AS_IT_CAME = new Sealing() {
        @Override
        public SealedText narrative(UUID subject, String label, String plaintext) {
            return new SealedText(subject, plaintext, plaintext.length());
        }

        @Override
        public void person(UUID person) {
            // nobody has to be known here
        }

        @Override
        public PersonalText personal(UUID person, String label, String plaintext) {
            return new PersonalText(person, plaintext, plaintext.length());
        }
    };

    private static JsonNode fragments() {
        try (var file = Sample.class.getResourceAsStream("fragments.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
