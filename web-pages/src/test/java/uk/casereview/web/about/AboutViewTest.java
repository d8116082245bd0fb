package uk.casereview.web.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.casereview.web.Rendered;

class AboutViewTest {
    @ParameterizedTest
    @EnumSource
    void saysAllOfItToWhoeverIsNotSignedIn(AboutPage page) {
        var html = Rendered.page("about", Map.of("view", page));

        assertThat(html.select("main h2")).hasSameSizeAs(page.sections());
        assertThat(html.select("main p").eachText())
                .allSatisfy(text -> assertThat(text).endsWith("."));
        assertThat(html.select("footer a").eachAttr("href")).contains(page.address());
        assertThat(html.select(".cr-visitor")).isEmpty();
    }
}
