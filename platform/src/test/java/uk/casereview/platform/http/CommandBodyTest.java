package uk.casereview.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.platform.problem.Fault;
import uk.casereview.platform.problem.FaultyRequest;
import uk.casereview.platform.sealing.KeysInMemory;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PersonRef;
import uk.casereview.shared.PersonalText;
import uk.casereview.shared.SealedText;

class CommandBodyTest {
    private static final UUID CASE = UUID.fromString("00000000-0000-0000-0000-00000000ca5e");
    private static final CommandId COMMAND = new CommandId(UUID.fromString("00000000-0000-0000-0000-00000000c0de"));
    private static final String WHOLE = """
            {"title": " Case 1 ", "on": "2026-02-09", "at": "16:40", "sentAt": "2026-02-09T16:40:00.1239Z",
             "count": 3, "size": 4000000000, "urgent": true, "body": "SCSG", "agency": "WMP",
             "by": "00000000-0000-0000-0000-000000000001", "outline": "Two lines\\nof narrative", "note": "  ",
             "references": ["A1", "B1"], "agencies": ["WMP", "BCT"], "views": {"DSP": "agreed"},
             "children": [{"childRef": "Child A", "name": "A name"}],
             "place": {"type": "Elsewhere", "town": "A town"}}
            """;

    private final KeysInMemory keys = new KeysInMemory();
    private final CommandBody body = new CommandBody(keys.sealer(), keys.people());

    @Test
    void readsEveryKindOfValue() {
        Sample.OpenSample sample = open(WHOLE);
        assertThat(sample.target()).isEqualTo(CASE);
        assertThat(sample.title()).isEqualTo("Case 1");
        assertThat(sample.on()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(sample.at()).isEqualTo(LocalTime.of(16, 40));
        assertThat(sample.sentAt()).isEqualTo(Instant.parse("2026-02-09T16:40:00.123Z"));
        assertThat(sample.count()).isEqualTo(3);
        assertThat(sample.size()).isEqualTo(4_000_000_000L);
        assertThat(sample.urgent()).isTrue();
        assertThat(sample.body()).isEqualTo(Body.SCSG);
        assertThat(sample.agencies()).containsExactlyInAnyOrder(new AgencyCode("WMP"), new AgencyCode("BCT"));
        assertThat(sample.views()).isEqualTo(Map.of(Body.DSP, "agreed"));
        assertThat(sample.place()).isEqualTo(new Sample.Elsewhere("A town"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOC-7",
                "2026/02_9",
                "7",
                "PANEL-20261301",
                "9d2f0a31-1907-0319-8000-000000000001",
                "0a1b19070319c4d50a1b19070319c4d50a1b19070319c4d50a1b19070319c4d5",
                "sha256:0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d",
                "https://example.org/invented-review-2"
            })
    void takesAReferenceAsItIs(String reference) {
        assertThat(open(WHOLE.replace("[\"A1\", \"B1\"]", "[\"" + reference + "\"]"))
                        .references())
                .containsExactly(reference);
    }

    /** G8, IG3: whatever is stored as it comes has no room for a name, a file's name or a birth date. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chronology Jane Doe b. 12.03.2019.docx",
                "Jane-Doe-1907-03-19",
                "Doe_dob_19070319.docx",
                "Jane-Doe",
                "doe",
                "DOC-1907-03-19",
                "DOC19/03/1907",
                "19070319",
                "https://example.org/19_03_1907",
                "https://example.org/Doe",
                "JANE-DOE",
                "DOE",
                "DOC-JANE_DOE",
                "https://example.org/jane-doe",
                "https://example.org/2026/jane-doe",
                "https://jane-doe-7.example.org",
                "sha256:19070319",
                "TWO WORDS",
                "ZOË",
                "-7",
                "A@B",
                "A\tB"
            })
    void takesNoNarrativeForAReference(String narrative) {
        assertThat(faults(
                        Sample.OpenSample.class,
                        WHOLE.replace("[\"A1\", \"B1\"]", "[\"" + narrative.replace("\t", "\\t") + "\"]")))
                .extracting(Fault::pointer)
                .containsExactly("/references/0");
        assertThat(faults(Sample.OpenSample.class, WHOLE.replace("\"B1\"]", "\"B1" + "B".repeat(99) + "\"]")))
                .extracting(Fault::pointer)
                .containsExactly("/references/1");
    }

    @Test
    void takesABlankTextForAnAbsentOne() {
        assertThat(open(WHOLE).note()).isNull();
    }

    @Test
    void sealsNarrativeUnderTheKeyOfTheCase() {
        SealedText outline = open(WHOLE).outline();
        assertThat(outline.keyId()).isEqualTo(CASE);
        assertThat(outline.ciphertext()).startsWith("v1.OpenSample/outline." + COMMAND);
        assertThat(keys.opener().open(outline)).contains("Two lines\nof narrative");
    }

    @Test
    void sealsANameUnderTheKeyOfAPersonThatFollowsFromTheCommand() {
        Sample.ChildDetails child = open(WHOLE).children().getFirst();
        PersonRef person = Objects.requireNonNull(child.personRef());
        PersonalText name = Objects.requireNonNull(child.name());
        assertThat(person.kind()).isEqualTo(PersonRef.Kind.CHILD);
        assertThat(person).isEqualTo(open(WHOLE).children().getFirst().personRef());
        assertThat(name.keyId()).isEqualTo(person.value());
        assertThat(keys.opener().open(name)).contains("A name");
    }

    @Test
    void sealsADisplayNameUnderTheKeyOfTheUser() {
        UUID user = new UUID(0, 7);
        var command = (Sample.NameUser)
                bind(Sample.NameUser.class, "{\"user\": \"" + user + "\", \"displayName\": \"A name\"}");
        assertThat(command.displayName().keyId()).isEqualTo(user);
    }

    @Test
    void namesEveryFaultAtOnceAndSealsNothing() {
        assertThat(faults(Sample.OpenSample.class, """
                {"title": 7, "on": "2026-02-30", "count": "3", "size": 1.5, "urgent": "yes", "body": "PARLIAMENT",
                 "agency": "not a code", "by": "1-1-1-1-1", "outline": "x", "more": 1, "references": ["A1", null],
                 "agencies": "WMP", "views": {"NOBODY": "x"}, "children": [{"name": "A"}, 5],
                 "place": {"type": "Nowhere"}}
                """))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/more",
                        "/by",
                        "/title",
                        "/on",
                        "/count",
                        "/size",
                        "/urgent",
                        "/body",
                        "/agency",
                        "/references/1",
                        "/agencies",
                        "/views/NOBODY",
                        "/children/0/childRef",
                        "/children/1",
                        "/place/type");
        assertThat(keys.unused()).isTrue();
    }

    @Test
    void requiresWhatIsNotNullable() {
        assertThat(faults(Sample.OpenSample.class, "{}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/title", "/on", "/count", "/size", "/body", "/outline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\": \"a\", \"from\": \"b\", \"to\": \"c\"}|/from|is there more than once",
                "{\"from\": \"a\\u0000\", \"to\": \"c\"}|/from|has a control character in it",
                "{\"from\": \"a\\ud800\", \"to\": \"c\"}|/from|has half a character in it",
                "{\"from\": \"a\\nb\", \"to\": \"c\"}|/from|has a control character in it",
                "{\"from\": \"a\", \"to\": \"c\", \"id\": \"x\"}|/id|is not a field of this",
                "{\"from\": \"a\", \"to\": \"c\", \"a/b~c\": 1}|/a~1b~0c|is not a field of this",
                "{\"from\": \"a\", \"to\": \"c\"} x||is not valid JSON (line 1, column 26)",
                "{\"from\": ||is not valid JSON (line 1, column 9)",
                "[]||must be one JSON object",
            })
    void saysWhereAndWhat(String json, @Nullable String pointer, String detail) {
        assertThat(faults(Sample.CorrectTitle.class, json)).contains(Fault.at(pointer == null ? "" : pointer, detail));
    }

    @Test
    void limitsTheLengthOfTextAndOfLists() {
        String longText = "x".repeat(10_001);
        assertThat(faults(
                        Sample.CorrectTitle.class,
                        "{\"from\": \"" + "x".repeat(201) + "\", \"to\": \"y\", \"reason\": \"" + longText + "\"}"))
                .containsExactlyInAnyOrder(
                        Fault.at("/from", "may have at most 200 characters"),
                        Fault.at("/reason", "may have at most 10000 characters"));
        assertThat(faults(Sample.OpenSample.class, "{\"references\": [" + "\"A\",".repeat(200) + "\"A\"]}"))
                .contains(Fault.at("/references", "may have at most 200 entries"));
    }

    @Test
    void refusesABodyDeeperThanAnyCommand() {
        assertThat(faults(Sample.CloseSample.class, "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"))
                .extracting(Fault::detail)
                .allMatch(detail -> detail.startsWith("is not valid JSON") || detail.equals("must be one JSON object"));
    }

    @Test
    void refusesDatesNoRecordCanHave() {
        assertThat(faults(
                        Sample.OpenSample.class,
                        "{\"on\": \"+999999999-12-31\", \"sentAt\": \"-1000000-01-01T00:00:00Z\"}"))
                .extracting(Fault::pointer)
                .contains("/on", "/sentAt");
    }

    private Sample.OpenSample open(String json) {
        return (Sample.OpenSample) bind(Sample.OpenSample.class, json);
    }

    private Command bind(Class<? extends Command> type, String json) {
        Faults faults = new Faults();
        var tree = JsonBody.read(json.getBytes(StandardCharsets.UTF_8), faults);
        body.draft(type, COMMAND, tree, faults);
        faults.throwIfAny();
        return body.sealed(type, COMMAND, tree, new Addressee(CASE, CASE, CASE, null), Attempt.begun());
    }

    private List<Fault> faults(Class<? extends Command> type, String json) {
        return Objects.requireNonNull(catchThrowableOfType(FaultyRequest.class, () -> bind(type, json)))
                .faults();
    }
}
