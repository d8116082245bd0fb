package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.scenario.CaseLoad;
import uk.casereview.scenario.PlanLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What waits for somebody, and the figures: on a desk and on a phone, and who sees of them what. */
@ServiceTest
class DashboardPagesIT {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String BUSINESS_MANAGER = "bscp.business-manager";
    private static final List<String> DASHBOARDS =
            List.of("", "/timeliness", "/overdue", "/actions", "/themes", "/decisions", "/tracker", "/annual-report");
    private static final String FILL_OF = "selector => getComputedStyle(document.querySelector(selector)).fill";

    private static @Nullable Chromium chromium;
    private static @Nullable Service service;

    @BeforeAll
    static void aBrowserAndAPartnershipsCases(Service running) {
        service = running;
        chromium = Chromium.start();
        PlanLoad.made(running);
        CaseLoad.made(running);
    }

    @AfterAll
    static void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whoeverSignsInSeesWhatWaitsForThem(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            assertThat(visit.heading()).isEqualTo("My work");
            assertThat(visit.page().locator("#main-content tbody tr").count()).isPositive();
            assertThat(visit.text("#main-content tbody")).contains("Send the rapid review to the Panel");
            Sight.check(visit.page(), "my-work");
            Sight.picture(visit.page(), "my-work", DESK);
        }
        try (var visit = visit(width).signedInAs("bscp.observer")) {
            assertThat(visit.text("#main-content")).contains("Observers have no tasks here.");
            Sight.check(visit.page(), "my-work-elsewhere");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void everyDashboardCanBeRead(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            for (String dashboard : DASHBOARDS) {
                assertThat(visit.open("/dashboards" + dashboard).status())
                        .as(dashboard)
                        .isEqualTo(200);
                assertThat(visit.text("#counted")).contains("Up to date as of");
                Sight.check(visit.page(), "dashboard" + dashboard.replace('/', '-'));
            }
            visit.open("/dashboards");
            Sight.picture(visit.page(), "dashboards", DESK);
            visit.open("/dashboards/timeliness?period=2026&day=27&month=2&year=2026");
            Sight.check(visit.page(), "dashboard-of-a-year");
        }
    }

    /** A chart without its style sheet is a black box, which no checker of accessibility minds. */
    @Test
    void aChartIsDrawnInItsColours() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/dashboards");
            assertThat(visit.page().evaluate(FILL_OF, "rect.cr-bar")).isEqualTo("rgb(26, 101, 166)");
            assertThat(visit.page().evaluate(FILL_OF, ".cr-bars__bar rect.cr-part-met"))
                    .isEqualTo("rgb(15, 122, 82)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aNumberLeadsToWhatIsBehindIt(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/dashboards/timeliness");
            String number = visit.page().locator("#timeliness tbody a").first().textContent();
            visit.follow("#timeliness tbody a", address -> address.contains("/dashboards/cases?figure="));
            assertThat(visit.heading()).isEqualTo("Behind the number");
            assertThat(visit.page().locator("#main-content tbody tr").count())
                    .isEqualTo(Math.min(50, Integer.parseInt(number)));
            Sight.check(visit.page(), "behind-a-number");
            visit.follow("#main-content tbody a", address -> address.contains("/cases/BSCP-"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void anObserverReadsTotalsAndNoCase(int width) {
        try (var visit = visit(width).signedInAs("bscp.observer")) {
            for (String dashboard : DASHBOARDS) {
                assertThat(visit.open("/dashboards" + dashboard).status())
                        .as(dashboard)
                        .isEqualTo(200);
                assertThat(visit.page()
                                .locator("a[href*='/dashboards/cases'], a[href*='/cases/']")
                                .count())
                        .as(dashboard)
                        .isZero();
                assertThat(visit.text(".govuk-inset-text >> nth=0")).contains("Numbers from 1 to 4 are hidden");
            }
            Sight.check(visit.page(), "annual-report-of-totals");
            assertThat(visit.open("/dashboards/actions?day=1&month=2&year=2026").status())
                    .isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Totals are shown as they are known now");
            assertThat(visit.open("/dashboards/cases?figure=CASES").status()).isEqualTo(403);
        }
        try (var visit = visit(width).signedInAs("bscp.administrator")) {
            assertThat(visit.open("/dashboards").status()).isEqualTo(403);
        }
    }

    @Test
    void whatIsTypedWrongIsSaidAndNeverAFault() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            assertThat(visit.open("/dashboards/timeliness?period=1066&day=40&month=2&year=x&page=-1")
                            .status())
                    .isEqualTo(400);
            Sight.check(visit.page(), "dashboard-error");
            for (String figure : List.of(
                    "",
                    "NOTHING",
                    "C1.NOT_APPLICABLE",
                    "NOTIFICATIONS.X",
                    "<script>",
                    "CASES&from=yesterday",
                    "CASES&from=2026-02-02&to=2026-02-01",
                    "CASES&asOf=2999-01-01T00:00:00Z",
                    "CASES&asOf=-0005-01-01T00:00:00Z",
                    "CASES&from=%2B999999999-01-01")) {
                assertThat(visit.open("/dashboards/cases?figure=" + figure).status())
                        .as(figure)
                        .isEqualTo(400);
            }
            Sight.check(visit.page(), "no-figure");
            assertThat(visit.open("/dashboards/cases?figure=THEMES.no-theme").status())
                    .isEqualTo(200);
            assertThat(visit.open("/dashboards/nothing").status()).isEqualTo(404);
            assertThat(visit.open("/cases?agency=none&theme=x&year=1&colour=pink")
                            .status())
                    .isEqualTo(400);
            Sight.check(visit.page(), "tracker-finer-error");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whatTheServiceSaysOfItselfNeedsNoSigningIn(int width) {
        try (var visit = visit(width)) {
            visit.open("/sign-in");
            for (String page : List.of("process", "accessibility", "cookies", "privacy")) {
                visit.follow("footer a[href$='" + page + "']", address -> address.endsWith("/about/" + page));
                assertThat(visit.heading()).isNotBlank();
                Sight.check(visit.page(), "about-" + page);
            }
            assertThat(visit.open("/about/nothing").status()).isEqualTo(404);
        }
    }

    private static Visit visit(int width) {
        return Visit.in(Objects.requireNonNull(chromium)
                .visitor(Objects.requireNonNull(service).address(), width, true));
    }
}
