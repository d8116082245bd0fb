package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;

/** What every page is held to: WCAG 2.2 AA as far as a machine can tell, and no sideways scrolling. */
final class Sight {
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String CONTRAST = "color-contrast";
    private static final double LEAST_CONTRAST = 4.5;

    /** Against the first opaque background behind it; WCAG's formula. */
    private static final String CONTRAST_OF = """
            selector => {
              const numbers = colour => colour.match(/[\\d.]+/g).map(Number)
              const luminance = colour => numbers(colour).slice(0, 3)
                .map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)
              const opaque = colour => numbers(colour).length === 3
              const text = document.querySelector(selector)
              let behind = text
              while (behind && !opaque(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement
              const ground = behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)'
              const [light, dark] = [luminance(getComputedStyle(text).color), luminance(ground)].sort((a, b) => b - a)
              return String((light + 0.05) / (dark + 0.05))
            }""";

    private static final String IN_ANOTHER_TYPEFACE = """
            () => [...document.querySelectorAll('body *')]
              .filter(part => [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
              .filter(part => !getComputedStyle(part).fontFamily.startsWith('arial'))
              .map(part => part.outerHTML)""";

    private static final Path LOOKED_AT = Path.of("target", "screenshots");
    private static final Path DOCUMENTATION = Path.of("..", "docs", "pictures");

    private Sight() {}

    /** At the width that the page has now. */
    static void check(Page page, String name) {
        int width = page.viewportSize().width;
        if (Boolean.getBoolean("pictures.update")) {
            page.screenshot(
                    new ScreenshotOptions().setFullPage(true).setPath(LOOKED_AT.resolve(name + "-" + width + ".png")));
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width %s takes at %d pixels", name, width)
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) page.evaluate(IN_ANOTHER_TYPEFACE))
                .as("text in another typeface on %s at %d pixels", name, width)
                .isEmpty();
        // the checker is not brought to frames: there are none
        assertThat(page.frames()).hasSize(1);
        var found = findings(page);
        assertThat(found)
                .as("accessibility of %s at %d pixels", name, width)
                .filteredOn(Axe.Finding::fails)
                .isEmpty();
        assertThat(found)
                .as("what the checker cannot tell of %s at %d pixels", name, width)
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(CONTRAST))
                .allSatisfy(finding -> hasContrast(page, finding));
    }

    /** A page that others change while the checker is at work is looked at once more: it loses its place. */
    private static List<Axe.Finding> findings(Page page) {
        List<Axe.Finding> found = Axe.findings(page, STANDARDS);
        boolean lost = found.stream()
                .anyMatch(finding -> !finding.fails() && !finding.rule().equals(CONTRAST));
        return lost ? Axe.findings(page, STANDARDS) : found;
    }

    /** The checker gives up where text overlaps something, as a byline does its title. */
    private static void hasContrast(Page page, Axe.Finding finding) {
        String contrast = (String) page.evaluate(CONTRAST_OF, finding.place());
        assertThat(Double.parseDouble(contrast)).as(finding.html()).isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    /** {@code -Dpictures.update=true} renews the documentation's pictures, which nothing does by itself. */
    static void picture(Page page, String name, int width) {
        if (Boolean.getBoolean("pictures.update") && page.viewportSize().width == width) {
            page.screenshot(new ScreenshotOptions().setPath(DOCUMENTATION.resolve(name + ".png")));
        }
    }
}
