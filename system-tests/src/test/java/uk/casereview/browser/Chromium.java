package uk.casereview.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uk.casereview.system.Service;

/** The distribution's own Chromium, one for all tests of a fork: nothing is downloaded to drive it. */
record Chromium(Playwright driver, Browser browser) {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path NODE = Path.of("/usr/bin/node");

    /** Holder idiom: started by the first test that looks at a page. */
    private static final class Running {
        private static final Chromium ONE = start();
    }

    /** Fails in one sentence where there is no browser: pages that nobody looked at are not tested. */
    private static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("no " + PROGRAM + ": apt-get install chromium fonts-liberation");
        }
        var driver = Playwright.create(new Playwright.CreateOptions().setEnv(settings()));
        try {
            var browser = driver.chromium().launch(options());
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close, "test-browser-stop"));
            return new Chromium(driver, browser);
        } catch (RuntimeException notStarted) {
            driver.close();
            throw notStarted;
        }
    }

    private static Map<String, String> settings() {
        return Files.isExecutable(NODE)
                ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", NODE.toString())
                : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    private static LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(PROGRAM)
                .setChromiumSandbox(false)
                .setArgs(List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    /** Somebody with cookies of their own comes to that service: on each of these screens at once, see {@link Visit}. */
    static Visit visit(Service service, List<Integer> widths, boolean scripts) {
        return Visit.in(
                Running.ONE.browser.newContext(new NewContextOptions()
                        .setBaseURL(service.address().toString())
                        .setLocale("en-GB")
                        .setViewportSize(widths.getLast(), Visit.HEIGHT)
                        .setJavaScriptEnabled(scripts)),
                widths);
    }
}
