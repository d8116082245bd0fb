package uk.casereview.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** No header gets through that the library's own firewall would not let through, and none is refused that it lets through. */
class HeaderFormTest {
    private static final StrictHttpFirewall ITS_OWN = new StrictHttpFirewall();
    private static final StrictHttpFirewall OURS = HeaderForm.firewall();

    /** Every one of most alphabets, and of all others one of every few. */
    private static final List<String> CHARACTERS = IntStream.concat(
                    IntStream.range(0, 0x3000),
                    IntStream.iterate(0x3000, each -> each <= 0x10FFFF, each -> each + 0x6B))
            .mapToObj(Character::toString)
            .toList();

    @Test
    void everyCharacterIsJudgedAsTheLibraryJudgesItInAHeader() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases");
        CHARACTERS.forEach(each -> request.addHeader(name(each), each));

        assertThat(letThrough(each -> OURS.getFirewalledRequest(request).getHeader(name(each))))
                .isEqualTo(
                        letThrough(each -> ITS_OWN.getFirewalledRequest(request).getHeader(name(each))))
                .hasSizeBetween(10_000, CHARACTERS.size() - 1_000);
    }

    @Test
    void andInTheNameOfAParameter() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/cases");
        CHARACTERS.forEach(each -> request.addParameter(each, "some"));

        assertThat(letThrough(each -> OURS.getFirewalledRequest(request).getParameter(each)))
                .isEqualTo(
                        letThrough(each -> ITS_OWN.getFirewalledRequest(request).getParameter(each)))
                .hasSizeBetween(10_000, CHARACTERS.size() - 1_000);
    }

    @Test
    void oneForbiddenCharacterAnywhereForbidsTheWhole() {
        assertThat(Stream.of("", "text/html, */*;q=0.8", "a\tb", "Zoë, 𝄞")).allMatch(HeaderForm::isValue);
        assertThat(Stream.of("\nat the beginning", "in the\rmiddle", "at the end\0", "half a \uDBFF\uDFFE"))
                .noneMatch(HeaderForm::isValue);
        assertThat(Stream.of("", "X-Capacity", "Zoë")).allMatch(HeaderForm::isName);
        assertThat(Stream.of("a\tb", "a\nb")).noneMatch(HeaderForm::isName);
    }

    private static String name(String character) {
        return "X-" + character.codePointAt(0);
    }

    private static List<String> letThrough(Function<String, @Nullable String> read) {
        return CHARACTERS.stream().filter(each -> isRead(read, each)).toList();
    }

    private static boolean isRead(Function<String, @Nullable String> read, String character) {
        try {
            return read.apply(character) != null;
        } catch (RequestRejectedException _) {
            return false;
        }
    }
}
