package uk.casereview.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution's own Chromium: nothing is downloaded to drive it. */
record Chromium(Playwright driver, Browser browser) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path NODE = Path.of("/usr/bin/node");

    /** Fails in one sentence where there is no browser: pages that nobody looked at are not tested. */
    static Chromium start() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("no " + PROGRAM + ": apt-get install chromium fonts-liberation");
        }
        var driver = Playwright.create(new Playwright.CreateOptions().setEnv(settings()));
        try {
            return new Chromium(driver, driver.chromium().launch(options()));
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

    /** A visitor with cookies of their own, on a screen of this width. */
    BrowserContext visitor(URI address, int width, boolean scripts) {
        return browser.newContext(new NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("en-GB")
                .setViewportSize(width, 1100)
                .setJavaScriptEnabled(scripts));
    }

    @Override
    public void close() {
        driver.close();
    }
}
