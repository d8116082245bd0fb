package uk.casereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPagesViewTest {
    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "4xx", "5xx", "busy"})
    void sayWhatToDoAlsoToSomebodyNotSignedIn(String page) {
        var html = Rendered.page("error/" + page, Map.of());

        assertThat(html.title())
                .endsWith(" – Case Review")
                .startsWith(html.expectFirst("h1").text());
        assertThat(html.select("main p")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(html.select("main a[href=/cases]")).hasSize(1);
        assertThat(html.select("form")).isEmpty();
    }

    @Test
    void giveTheSentenceOfTheRefusal() {
        var html = Rendered.page(
                "error/403", Map.of("sentence", "Your role does not allow this.", "visitor", Rendered.VISITOR));

        assertThat(html.expectFirst("main").text()).contains("Your role does not allow this.");
        assertThat(html.select("header form[action=/sign-out] button")).hasSize(1);
    }
}
