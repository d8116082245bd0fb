package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;

/** What every page is held to is missed where it is missing, though the checker is brought to a page once. */
class SightIT {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
              <head><title>An invented page</title></head>
              <body style="font-family: arial"><main><h1>An invented page</h1><div id="more"></div></main></body>
            </html>""";
    private static final String PUT = "more => { document.querySelector('#more').innerHTML = more }";

    @Test
    void whatIsWrongOnAPageIsFoundHoweverOftenItIsLookedAt() {
        var nowhere = Service.at(URI.create("http://127.0.0.1"));
        try (var visit = Chromium.visit(nowhere, List.of(DESK, PHONE), true)) {
            visit.page().setContent(PAGE);
            visit.check("nothing-wrong");

            visit.page().evaluate(PUT, "<input type='text'>");
            isMissed(visit, "accessibility of invented at 1280 pixels", "label");
            visit.page().evaluate(PUT, "<p style='color: #bbb'>Words that are hard to see.</p>");
            isMissed(visit, "accessibility of invented at 1280 pixels", "color-contrast");
            visit.page().evaluate(PUT, "<p style='font-family: serif'>Words in other letters.</p>");
            isMissed(visit, "another typeface on invented");
            visit.page().evaluate(PUT, "<p style='width: 600px'>Words that run out of a narrow screen.</p>");
            isMissed(visit, "width invented takes at 320 pixels");

            visit.page().evaluate(PUT, "<p>Words.</p>");
            visit.check("nothing-wrong-again");
        }
    }

    /** Only on a narrow screen, where it is asked anew. */
    @Test
    void whatIsWrongOnANarrowScreenOnlyIsFound() {
        var nowhere = Service.at(URI.create("http://127.0.0.1"));
        try (var visit = Chromium.visit(nowhere, List.of(DESK, PHONE), true)) {
            visit.page()
                    .setContent(PAGE.replace(
                            "</head>", "<style>@media (max-width: 400px) { p { color: #bbb } }</style></head>"));
            visit.page().evaluate(PUT, "<p>Words that are hard to see on a phone.</p>");
            isMissed(visit, "accessibility of invented at 320 pixels", "color-contrast");
        }
    }

    private static void isMissed(Visit visit, String... words) {
        assertThatThrownBy(() -> visit.check("invented"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(words);
    }
}
