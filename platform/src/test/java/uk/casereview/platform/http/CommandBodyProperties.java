package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.sealing.KeysInMemory;
import uk.casereview.shared.CommandId;

/** Whatever is sent, it is a command or a list of faults; never anything else. */
class CommandBodyProperties {
    private static final CommandId COMMAND = new CommandId(new UUID(0, 1));
    private static final String[] NAMES = {
        "title",
        "on",
        "at",
        "sentAt",
        "count",
        "estimate",
        "size",
        "urgent",
        "body",
        "agency",
        "by",
        "outline",
        "note",
        "references",
        "agencies",
        "views",
        "children",
        "place",
        "childRef",
        "name",
        "personRef",
        "value",
        "kind",
        "type"
    };

    @Property(tries = 300)
    void anyTreeIsACommandOrAListOfFaults(@ForAll("trees") String json) {
        reads(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void anyBytesAreACommandOrAListOfFaults(@ForAll byte[] bytes) {
        reads(bytes);
    }

    @Property(tries = 200)
    void anyBrokenTreeIsAListOfFaults(@ForAll("trees") String json, @ForAll int where) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        reads(Arrays.copyOf(bytes, Math.floorMod(where, bytes.length)));
    }

    private static void reads(byte[] bytes) {
        KeysInMemory keys = new KeysInMemory();
        CommandBody body = new CommandBody(keys.sealer(), keys.people());
        Faults faults = new Faults();
        try {
            var draft = body.draft(Sample.OpenSample.class, COMMAND, JsonBody.read(bytes, faults), faults);
            faults.throwIfAny();
            assertThat(draft).isNotNull();
        } catch (FaultyRequest faulty) {
            assertThat(faulty.faults()).isNotEmpty();
            // what we answer must itself be good JSON
            assertThat(JsonMapper.shared().writeValueAsBytes(faulty.faults())).isNotEmpty();
        }
        assertThat(keys.unused()).isTrue();
    }

    @Provide
    Arbitrary<String> trees() {
        return Arbitraries.recursive(
                CommandBodyProperties::scalars, inner -> Arbitraries.oneOf(objects(inner), lists(inner)), 1, 3);
    }

    private static Arbitrary<String> objects(Arbitrary<String> inner) {
        Arbitrary<String> names = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(NAMES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
        return Combinators.combine(names, inner)
                .as((name, value) -> quoted(name) + ":" + value)
                .list()
                .ofMaxSize(8)
                .map(members -> "{" + String.join(",", members) + "}");
    }

    private static Arbitrary<String> lists(Arbitrary<String> inner) {
        return inner.list().ofMaxSize(4).map(values -> "[" + String.join(",", values) + "]");
    }

    private static Arbitrary<String> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(CommandBodyProperties::quoted),
                Arbitraries.of("null", "true", "false", "1e400", "-1", "12345678901234567890", "0.5"),
                Arbitraries.of("\"2026-02-30\"", "\"2026-02-09\"", "\"\\ud800\"", "\"SCSG\"", "\"WMP\"", "\"\""));
    }

    /** Every character escaped, so that lone surrogates and control characters arrive too. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.append('"').toString();
    }
}
