package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.CaseLoad;
import uk.casereview.scenario.PlanLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What waits for somebody, and the figures: on a desk and on a phone, and who sees of them what. */
@ServiceTest
class DashboardPagesIT {
    private static final String BUSINESS_MANAGER = "bscp.business-manager";
    private static final List<String> DASHBOARDS =
            List.of("", "/timeliness", "/overdue", "/actions", "/themes", "/decisions", "/tracker", "/annual-report");
    private static final String FILL_OF = "selector => getComputedStyle(document.querySelector(selector)).fill";

    private static final String TRUE_DAY = "trueDay=9&trueMonth=2&trueYear=2026";

    private static @Nullable Service service;

    @BeforeAll
    static void aPartnershipsCases(Service running) {
        service = running;
        PlanLoad.made(running);
        CaseLoad.made(running);
    }

    @Test
    void whoeverSignsInSeesWhatWaitsForThem() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            assertThat(visit.heading()).isEqualTo("My work");
            assertThat(visit.page().locator("#main-content tbody tr").count()).isPositive();
            assertThat(visit.text("#main-content tbody")).contains("Send the rapid review to the Panel");
            visit.check("my-work");
            visit.picture("my-work", DESK);
        }
        try (var visit = visit().signedInAs("bscp.observer")) {
            assertThat(visit.text("#main-content")).contains("Observers have no tasks here.");
            visit.check("my-work-elsewhere");
        }
    }

    @Test
    void everyDashboardCanBeRead() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            for (String dashboard : DASHBOARDS) {
                assertThat(visit.open("/dashboards" + dashboard).status())
                        .as(dashboard)
                        .isEqualTo(200);
                assertThat(visit.text("#counted")).contains("Up to date as of");
                visit.check("dashboard" + dashboard.replace('/', '-'));
            }
            visit.open("/dashboards");
            visit.picture("dashboards", DESK);
            visit.open("/dashboards/timeliness?period=2026&day=27&month=2&year=2026");
            visit.check("dashboard-of-a-year");
        }
    }

    /** §11.8: what was true on a day, beside what was known; and from the tracker to the case as it was true then. */
    @Test
    void whatWasTrueOnADayIsToldOnEveryDashboardAndOfACase() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            for (String dashboard : DASHBOARDS) {
                assertThat(visit.open("/dashboards" + dashboard + "?" + TRUE_DAY)
                                .status())
                        .as(dashboard)
                        .isEqualTo(200);
                assertThat(visit.text(".govuk-notification-banner__heading"))
                        .as(dashboard)
                        .contains("what was true on 9 February 2026, with corrections");
            }
            visit.open("/dashboards/tracker?day=20&month=2&year=2026&" + TRUE_DAY);
            assertThat(visit.text(".govuk-notification-banner__heading"))
                    .contains("true on 9 February 2026, as far as that was known at the end of 20 February 2026");
            visit.check("tracker-true-on");
            visit.follow("#tracked tbody a", address -> address.contains("/cases/BSCP-"));
            assertThat(visit.text(".govuk-notification-banner__heading"))
                    .contains("the case as it was true on 9 February 2026, as far as that was known");
            visit.check("case-true-on");

            visit.page().locator("#as-at summary").click();
            visit.page().locator("#trueYear").fill("2999");
            visit.follow("#as-at button", address -> address.contains("trueYear=2999"));
            assertThat(visit.text(".govuk-error-summary")).contains("must be today or in the past");
            visit.check("case-true-on-error");
        }
        try (var visit = visit(DESK).signedInAs("bscp.observer")) {
            assertThat(visit.open("/dashboards/actions?" + TRUE_DAY).status()).isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Totals are shown as they are known now");
            assertThat(visit.page().locator("#trueDay, .cr-later").count()).isZero();
            assertThat(visit.open("/dashboards/cases?figure=CASES&effectiveOn=2026-02-09")
                            .status())
                    .isEqualTo(403);
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

    @Test
    void aNumberLeadsToWhatIsBehindIt() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            visit.open("/dashboards/timeliness");
            String number = visit.page().locator("#timeliness tbody a").first().textContent();
            visit.follow("#timeliness tbody a", address -> address.contains("/dashboards/cases?figure="));
            assertThat(visit.heading()).isEqualTo("Behind the number");
            assertThat(visit.page().locator("#main-content tbody tr").count())
                    .isEqualTo(Math.min(50, Integer.parseInt(number)));
            visit.check("behind-a-number");
            visit.follow("#main-content tbody a", address -> address.contains("/cases/BSCP-"));
        }
    }

    @Test
    void anObserverReadsTotalsAndNoCase() {
        try (var visit = visit().signedInAs("bscp.observer")) {
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
            visit.check("annual-report-of-totals");
            assertThat(visit.open("/dashboards/actions?day=1&month=2&year=2026").status())
                    .isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Totals are shown as they are known now");
            assertThat(visit.open("/dashboards/cases?figure=CASES").status()).isEqualTo(403);
        }
        try (var visit = visit().signedInAs("bscp.administrator")) {
            assertThat(visit.open("/dashboards").status()).isEqualTo(403);
        }
    }

    @Test
    void whatIsTypedWrongIsSaidAndNeverAFault() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            assertThat(visit.open("/dashboards/timeliness?period=1066&day=40&month=2&year=x&page=-1")
                            .status())
                    .isEqualTo(400);
            visit.check("dashboard-error");
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
                    "CASES&effectiveOn=2999-01-01",
                    "CASES&from=%2B999999999-01-01")) {
                assertThat(visit.open("/dashboards/cases?figure=" + figure).status())
                        .as(figure)
                        .isEqualTo(400);
            }
            visit.check("no-figure");
            assertThat(visit.open("/dashboards/cases?figure=THEMES.no-theme").status())
                    .isEqualTo(200);
            assertThat(visit.open("/dashboards/nothing").status()).isEqualTo(404);
            assertThat(visit.open("/cases?agency=none&theme=x&year=1&colour=pink")
                            .status())
                    .isEqualTo(400);
            visit.check("tracker-finer-error");
        }
    }

    @Test
    void whatTheServiceSaysOfItselfNeedsNoSigningIn() {
        try (var visit = visit()) {
            visit.open("/sign-in");
            for (String page : List.of("process", "accessibility", "cookies", "privacy")) {
                visit.follow("footer a[href$='" + page + "']", address -> address.endsWith("/about/" + page));
                assertThat(visit.heading()).isNotBlank();
                visit.check("about-" + page);
            }
            assertThat(visit.open("/about/nothing").status()).isEqualTo(404);
        }
    }

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }

    private static Visit visit(int width) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(width), true);
    }
}
