package uk.casereview.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The checker of accessibility. It is half a megabyte of script, so it is brought to a page once, however often it is asked
 * there, and tells what fails and what it cannot tell, not the hundred rules that hold.
 */
final class Axe {
    private static final String IS_THERE = "() => 'axe' in window";
    private static final String BRING = "() => { " + AxeBuilder.getAxeScript() + " }";

    /** Each place by itself; a rule that names none fails all the same. */
    private static final String ASK = """
            async standards => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: standards },
                resultTypes: ['violations', 'incomplete']
              })
              const places = rule => rule.nodes.length ? rule.nodes : [{ target: ['html'], html: '', failureSummary: '' }]
              const told = (rule, fails) => places(rule)
                .map(place => [fails, rule.id, String(place.target[0]), place.html, place.failureSummary || rule.help])
              return [
                ...found.violations.flatMap(rule => told(rule, 'fails')),
                ...found.incomplete.flatMap(rule => told(rule, 'cannot tell'))]
            }""";

    private Axe() {}

    /**
     * One rule at one place of a page.
     *
     * @param place a selector that leads there
     */
    record Finding(boolean fails, String rule, String place, String html, String why) {
        private static Finding of(Object told) {
            List<?> parts = (List<?>) told;
            return new Finding(
                    parts.get(0).equals("fails"),
                    parts.get(1).toString(),
                    parts.get(2).toString(),
                    parts.get(3).toString(),
                    parts.get(4).toString());
        }
    }

    static List<Finding> findings(Page page, List<String> standards) {
        if (!Boolean.TRUE.equals(page.evaluate(IS_THERE))) {
            page.evaluate(BRING);
        }
        return ((List<?>) page.evaluate(ASK, standards))
                .stream().map(Finding::of).toList();
    }
}
