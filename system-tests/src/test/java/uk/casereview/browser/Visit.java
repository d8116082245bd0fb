package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One visit by somebody with cookies of their own. Whatever the browser complains of meanwhile, a blocked style or a
 * missing file, fails the test when the visit ends.
 *
 * @param widths of the screens on which all of it must be right; the visit itself is made on the last of them, and a page
 *     is shown on the others too before it is left, which is less to do than to make the visit again
 */
record Visit(BrowserContext context, Page page, List<Integer> widths, List<String> complaints)
        implements AutoCloseable {
    static final int DESK = 1280;
    static final int PHONE = 320;
    static final int HEIGHT = 1100;

    static Visit in(BrowserContext context, List<Integer> widths) {
        var visit = new Visit(context, context.newPage(), widths, new ArrayList<>());
        visit.page.onConsoleMessage(message -> {
            // the answer's own status is asserted where it is expected
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                visit.complaints.add(message.text());
            }
        });
        visit.page.onPageError(visit.complaints::add);
        return visit;
    }

    Visit signedInAs(String login) {
        page.navigate("/sign-in");
        return follow("button[name=username][value='" + login + "']", address -> !address.contains("/sign-in"));
    }

    /** Presses what is there and waits for the page it leads to: a click alone does not wait. */
    Visit follow(String selector, Predicate<String> address) {
        press(selector);
        page.waitForURL(address);
        return this;
    }

    /** On the screen of the visit, and only if it could be pressed on the others. */
    void press(String selector) {
        for (int width : widths) {
            show(width);
            page.locator(selector).first().click(new ClickOptions().setTrial(width != widths.getLast()));
        }
    }

    /** Holds what is shown to {@link Sight}, on every screen. */
    void check(String name) {
        for (int width : widths) {
            show(width);
            Sight.check(page, name);
        }
    }

    /** For the documentation, as it is on a screen of that width. */
    void picture(String name, int width) {
        if (widths.contains(width)) {
            show(width);
            Sight.picture(page, name, width);
            show(widths.getLast());
        }
    }

    private void show(int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, HEIGHT);
            page.waitForFunction("width => window.innerWidth === width", width);
        }
    }

    /** Filters the tracker by its form. */
    void narrowTo(String stage) {
        page.locator("#stage").selectOption(stage);
        follow(".cr-filter button", address -> address.contains("stage=" + stage));
    }

    Response open(String address) {
        return page.navigate(address);
    }

    String heading() {
        return page.locator("h1").textContent();
    }

    String text(String selector) {
        return page.locator(selector).textContent();
    }

    /** What has the focus, by its words or its field's name. */
    String focus() {
        return (String) page.evaluate("""
                () => document.activeElement.name || document.activeElement.textContent.trim()""");
    }

    /** Presses Tab so many times and says where that leads, one after the other. */
    List<String> tab(int times) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Tab");
            stops.add(focus());
            assertThat(page.evaluate("""
                            () => {
                              const look = getComputedStyle(document.activeElement)
                              return look.boxShadow !== 'none' || parseFloat(look.outlineWidth) > 0
                            }"""))
                    .as("whether it shows that %s has the focus", stops.getLast())
                    .isEqualTo(true);
        }
        return stops;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
