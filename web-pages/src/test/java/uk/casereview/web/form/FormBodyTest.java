package uk.casereview.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.platform.http.FormField;
import uk.casereview.platform.http.FormField.Kind;

/** What is typed becomes what programs would have sent. */
class FormBodyTest {
    private static final FormField DAY = AField.of("heldOn", Kind.DATE);
    private static final FormField CHILDREN = AField.list(
            "children", AField.group("children", true, AField.of("name", Kind.LINE), AField.of("born", Kind.DATE)));

    @ParameterizedTest
    @CsvSource({
        "9,2,2026,2026-02-09",
        "09,Feb,2026,2026-02-09",
        "9,february,2026,2026-02-09",
        "31,2,2026,?",
        "9,,2026,?"
    })
    void aDayIsDayMonthAndYear(String day, @Nullable String month, String year, String expected) {
        Map<String, String> typed = new HashMap<>(Map.of("heldOn.day", day, "heldOn.year", year));
        if (month != null) {
            typed.put("heldOn.month", month);
        }

        assertThat(body(List.of(DAY), typed)).isEqualTo(json("{'heldOn': '" + expected + "'}"));
    }

    @ParameterizedTest
    @CsvSource({"4:40pm,16:40", "16:40,16:40", "12am,00:00", "12:05 PM,12:05", "25:00,?", "13pm,?", "noon,?"})
    void aTimeIsAsPeopleSayIt(String typed, String expected) {
        assertThat(body(List.of(AField.of("at", Kind.TIME)), Map.of("at", typed)))
                .isEqualTo(json("{'at': '" + expected + "'}"));
    }

    /** all days and times are London's. */
    @Test
    void aMomentIsLondonsInSummerToo() {
        Map<String, String> typed =
                Map.of("sentAt.day", "1", "sentAt.month", "7", "sentAt.year", "2026", "sentAt.time", "4:40pm");

        assertThat(body(List.of(AField.of("sentAt", Kind.MOMENT)), typed))
                .isEqualTo(json("{'sentAt': '2026-07-01T15:40:00Z'}"));
    }

    @Test
    void whatIsLeftEmptyIsLeftOut() {
        List<FormField> fields = List.of(
                DAY,
                CHILDREN,
                AField.of("reason", Kind.TEXT),
                AField.of("urgent", Kind.TICK),
                AField.of("told", Kind.YES_NO),
                AField.group("decision", false, AField.of("why", Kind.TEXT)));

        assertThat(body(fields, Map.of("reason", "  ", "children.count", "3", "told", "")))
                .isEqualTo(json("{}"));
    }

    @Test
    void aGroupThatMustBeThereIsThereToBeFoundEmpty() {
        assertThat(body(List.of(AField.group("decision", true, AField.of("why", Kind.TEXT))), Map.of()))
                .isEqualTo(json("{'decision': {}}"));
    }

    @Test
    void anEmptyEntryIsNoneAndWhatIsWrongBehindItIsFoundWhereItWasTyped() {
        Map<String, String> typed = Map.of("children.count", "3", "children.0.name", "A", "children.2.born.day", "40");

        FormBody body = FormBody.of(List.of(CHILDREN), entered(typed));

        assertThat(body.json().toString()).isEqualTo(json("{'children': [{'name': 'A'}, {'born': '?'}]}"));
        assertThat(body.fieldAt("/children/1/born")).isEqualTo("children.2.born");
        assertThat(body.fieldAt("/children/1/born/unheard")).isEqualTo("children.2.born");
        assertThat(body.fieldAt("/nowhere")).isEmpty();
    }

    @Test
    void severalAreChosenOrTypedOneALine() {
        List<FormField> fields = List.of(AField.of("agencies", Kind.SEVERAL), AField.of("refs", Kind.LINES));
        Entered entered = new Entered(
                Map.of("agencies", List.of("WMP", "BCT"), "refs", List.of("DOC-1\r\n\r\n DOC-2 \r\nDOC-1")));

        assertThat(FormBody.of(fields, entered).json().toString())
                .isEqualTo(json("{'agencies': ['WMP', 'BCT'], 'refs': ['DOC-1', 'DOC-2']}"));
    }

    /** Whoever reads the body says what is wrong with it, and nothing typed is lost on the way. */
    @Test
    void whatCannotBeIsPassedOnAsItIs() {
        List<FormField> fields = List.of(AField.of("years", Kind.NUMBER), AField.of("told", Kind.YES_NO));

        assertThat(body(fields, Map.of("years", "six", "told", "maybe")))
                .isEqualTo(json("{'years': 'six', 'told': 'maybe'}"));
        assertThat(body(fields, Map.of("years", " 6 ", "told", "false")))
                .isEqualTo(json("{'years': 6, 'told': false}"));
    }

    @Test
    void entriesAreAddedAndTakenAway() {
        Entered two =
                entered(Map.of("children.count", "2", "children.0.name", "A", "children.1.name", "B", "reason", "x"));

        assertThat(two.withAnother("children").entries("children")).isEqualTo(3);
        Entered one = two.without("children.0");
        assertThat(one.entries("children")).isEqualTo(1);
        assertThat(one.one("children.0.name")).isEqualTo("B");
        assertThat(one.one("reason")).isEqualTo("x");
        assertThat(one.without("nonsense").one("children.0.name")).isEqualTo("B");
        assertThat(entered(Map.of("children.count", "999999999999")).entries("children"))
                .isEqualTo(1);
        assertThat(entered(Map.of("children.count", "9999")).entries("children"))
                .isEqualTo(Entered.MOST_ENTRIES);
    }

    private static String body(List<FormField> fields, Map<String, String> typed) {
        return FormBody.of(fields, entered(typed)).json().toString();
    }

    private static Entered entered(Map<String, String> typed) {
        Map<String, List<String>> values = new HashMap<>();
        typed.forEach((field, value) -> values.put(field, List.of(value)));
        return new Entered(values);
    }

    /** As it is sent: a number is a number, whatever holds it here. */
    private static String json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"')).toString();
    }
}
