package uk.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrailCursorTest {
    @ParameterizedTest
    @CsvSource({"true,0", "false,7", "true,9223372036854775807"})
    void comesBackAsItWentOut(boolean newestFirst, long place) {
        TrailCursor cursor = new TrailCursor(newestFirst, place);

        assertThat(TrailCursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x7", "n", "n-7", "n7.5", "nseven"})
    void nothingElseIsOne(String plain) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> TrailCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "bjc=n", "§"})
    void norIsWhatIsNoTextForm(String text) {
        assertThatThrownBy(() -> TrailCursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
