package uk.casereview.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held to the examples of RFC 8785. */
class CanonicalJsonTest {
    /** §3.2.2 and §3.2.4. */
    @Test
    void writesTheFirstExampleOfTheRfcByteForByte() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """;
        String rounded = given.replace("333333333.33333329", "333333333.3333333");

        assertThat(HexFormat.ofDelimiter(" ").formatHex(bytes(rounded)))
                .isEqualTo("""
                        7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22
                        6e 75 6d 62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b
                        33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2
                        82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d
                        """.strip().replace('\n', ' '));
    }

    /** §3.2.3: by UTF-16 units, so that what lies beyond the first plane comes before what lies at its end. */
    @Test
    void sortsAsTheRfcSorts() {
        String given = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                 "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}
                """;

        assertThat(of(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void sortsInEveryDepth() {
        assertThat(of("{\"b\":[{\"z\":1,\"a\":{\"d\":2,\"c\":[]}}],\"a\":{}}"))
                .isEqualTo("{\"a\":{},\"b\":[{\"a\":{\"c\":[],\"d\":2},\"z\":1}]}");
    }

    @Test
    void isTheSameOnceMore() {
        String once = of("{\"b\":-0,\"a\":[1.50,\"\\u001f\\u007f\",9007199254740992,-9007199254740992,1e2]}");

        assertThat(once).isEqualTo("{\"a\":[1.5,\"\\u001f\u007f\",9007199254740992,-9007199254740992,100],\"b\":0}");
        assertThat(of(once)).isEqualTo(once);
    }

    /** The one form would say something else than what is stored. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":1}",
                "{\"b\":1,\"a\":1,\"b\":2}",
                "9007199254740993",
                "-9223372036854775808",
                "123456789012345678901234567890",
                "333333333.33333329",
                "1e400",
                "1e-400",
                "1e999999999999",
                "\"\\ud83d\"",
                "\"\\ude00\\ud83d\"",
                "{\"\\ud83d\":1}",
                "NaN",
                "'a'"
            })
    void refusesWhatHasNoFormThatSaysAsMuch(String given) {
        assertThatThrownBy(() -> of(given)).isInstanceOf(NotCanonical.class);
    }

    private static String of(String json) {
        return new String(bytes(json), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        CanonicalText text = new CanonicalText();
        CanonicalJson.write(json.getBytes(StandardCharsets.UTF_8), text);
        return text.toBytes();
    }
}
