package uk.casereview.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.web.Rendered;

class SignInViewTest {
    private final DemoUsers users = new DemoUsers();

    @Test
    void asksForNameAndPassword() {
        var html = page(false, false);

        assertThat(html.title()).isEqualTo("Sign in – Case Review");
        assertThat(html.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(html.expectFirst("h1").text()).isEqualTo("Sign in");
        assertThat(html.select("form[method=post][action=/sign-in] label[for=username]"))
                .hasSize(1);
        assertThat(html.select(".cr-classification").text()).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(html.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void listsBothPartnershipsApartWithEverybodyAndTheirRole() {
        var tables = page(false, false).select("main table");

        assertThat(tables.select("caption").eachText())
                .containsExactly(
                        "Birmingham Safeguarding Children Partnership", "Sandwell Children’s Safeguarding Partnership");
        assertThat(tables.select("button[name=username]").eachAttr("value"))
                .containsAll(users.all().stream().map(user -> user.login()).toList());
        assertThat(tables.getFirst().text())
                .contains("Nerys Dunsford Core member, ICB Executive Board member, ICB Chair, ICB")
                .doesNotContain("SMBC");
    }

    @Test
    void saysWhatWasWrong() {
        var html = page(true, false);

        assertThat(html.title()).isEqualTo("Error: Sign in – Case Review");
        assertThat(html.select(".govuk-error-summary a[href=#username]")).hasSize(1);
        assertThat(html.expectFirst("#username").attr("aria-describedby")).isEqualTo("username-error");
    }

    @Test
    void confirmsTheSigningOut() {
        assertThat(page(false, true).expectFirst("[role=status]").text()).isEqualTo("You have signed out.");
    }

    private Document page(boolean failed, boolean signedOut) {
        return Rendered.page("sign-in", Map.of("view", SignInView.of(users.all(), failed, signedOut)));
    }
}
