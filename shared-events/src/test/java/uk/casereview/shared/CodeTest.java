package uk.casereview.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTest {
    static Stream<Arguments> codes() {
        return Stream.of(
                code(AgencyCode::new, "WMP", "wmp"),
                code(CaseRef::new, "BSCP-2026-014", "BSCP-2026-14"),
                code(LaCode::new, "E08000025", "E0800002"),
                code(PartnershipCode::new, "BSCP", "BS"),
                code(SeatCode::new, "SCSG-ICB-1", "SCSG ICB"),
                code(ThemeCode::new, "T1", "1T"),
                code(WebAddress::new, "https://example.org", "example.org"),
                code(WebAddress::new, "http://www.example.org/Reports/?year=2026&of=a#top", "ftp://example.org/report"),
                code(WebAddress::new, "https://example.org/2026-08-24/", "https://user:word@example.org/"),
                code(WebAddress::new, "HTTPS://example.org/a.pdf", "https://example.org/a report"),
                code(WebAddress::new, "https://example.org/%20", "https:///report"),
                code(
                        WebAddress::new,
                        "https://example.org/" + "a".repeat(480),
                        "https://example.org/" + "a".repeat(481)));
    }

    private static Arguments code(Function<String, Code> read, String well, String badly) {
        return Arguments.of(read, well, badly);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasItsForm(Function<String, Code> read, String well, String badly) {
        assertThat(read.apply(well).value()).isEqualTo(well);
        assertThat(read.apply(well)).hasToString(well);
        assertThatIllegalArgumentException().isThrownBy(() -> read.apply(badly));
    }
}
