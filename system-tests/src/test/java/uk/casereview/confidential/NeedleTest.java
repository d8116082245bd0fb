package uk.casereview.confidential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class NeedleTest {
    private static final Needle NEEDLE = new Needle("Zugunruhe");

    @Test
    void isFoundAsItIs() {
        assertThat(NEEDLE.in("what Zugunruhe means")).isTrue();
        assertThat(NEEDLE.in("WHAT ZUGUNRUHE MEANS")).isTrue();
        assertThat(NEEDLE.in("what Zugunruh means")).isFalse();
    }

    @Test
    void isFoundInHexadecimal() {
        byte[] bytes = "a Zugunruhe b".getBytes(StandardCharsets.UTF_8);
        assertThat(NEEDLE.in(HexFormat.of().formatHex(bytes))).isTrue();
        assertThat(NEEDLE.in(HexFormat.of().withUpperCase().formatHex(bytes))).isTrue();
    }

    @Test
    void isFoundInBase64WhereverItBegins() {
        for (String before : new String[] {"", "a", "ab", "abc", "ÿ>?"}) {
            byte[] bytes = (before + "Zugunruhe and more").getBytes(StandardCharsets.UTF_8);
            assertThat(NEEDLE.in(Base64.getEncoder().encodeToString(bytes))).isTrue();
            assertThat(NEEDLE.in(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isTrue();
        }
    }

    @Test
    void isFoundInBytesAsPostgresShowsThem() {
        String json = "{\"text\":\"Zugunruhe\"}";
        assertThat(NEEDLE.in("1\t\\\\x" + hex(json) + "\t\\N")).isTrue();
        assertThat(NEEDLE.in(
                        "1\t\\\\x" + hex(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)))))
                .isTrue();
        assertThat(NEEDLE.in("1\t\\\\x" + hex("{\"text\":\"nothing\"}"))).isFalse();
    }

    @Test
    void isFoundInTwoBytesACharacter() {
        byte[] wide = "Zugunruhe".getBytes(StandardCharsets.UTF_16LE);
        assertThat(NEEDLE.in("\\x" + HexFormat.of().formatHex(wide))).isTrue();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
