package uk.casereview.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    /** What a file may have to say. */
    public record Told(String what, @Nullable Integer number, List<String> names) {}

    @Test
    void eachComponentIsAColumnAndEachLineEndsAsTheStandardSays() {
        assertThat(Csv.header(Told.class)).isEqualTo("what,number,names\r\n");
        assertThat(Csv.line(new Told("plain", 7, List.of("BCT", "ICB")))).isEqualTo("plain,7,BCT; ICB\r\n");
        assertThat(Csv.line(new Told("", null, List.of()))).isEqualTo(",,\r\n");
    }

    /** RFC 4180, 2.6 and 2.7. */
    @Test
    void whatWouldBreakALineStandsInQuotes() {
        assertThat(Csv.cell("one, two")).isEqualTo("\"one, two\"");
        assertThat(Csv.cell("he said \"no\"")).isEqualTo("\"he said \"\"no\"\"\"");
        assertThat(Csv.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellIsAFormula(String text) {
        assertThat(Csv.cell(text).replace("\"", "")).startsWith("'");
    }

    @Test
    void aFormulaThatNeedsQuotesIsTextWithinThem() {
        assertThat(Csv.cell("=HYPERLINK(\"http://a.example\",\"b\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://a.example\"\",\"\"b\"\")\"");
    }
}
