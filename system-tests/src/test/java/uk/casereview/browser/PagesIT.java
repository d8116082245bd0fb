package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.scenario.CaseLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** From signing in to one whole case: on a desk and on a phone, by keyboard alone, without scripts, in print. */
@ServiceTest
class PagesIT {
    private static final int DESK = 1280;
    private static final int PHONE = 320;
    private static final String BUSINESS_MANAGER = "bscp.business-manager";

    private static @Nullable Chromium chromium;
    private static @Nullable CaseLoad load;
    private static @Nullable Service service;

    @BeforeAll
    static void aBrowserAndAPartnershipsCases(Service running) {
        service = running;
        chromium = Chromium.start();
        load = CaseLoad.made(running);
    }

    @AfterAll
    static void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void whoeverSignsInSeesAsWhom(int width) {
        try (var visit = visit(width)) {
            visit.open("/cases");
            assertThat(visit.page().title()).isEqualTo("Sign in – Case Review");
            Sight.check(visit.page(), "sign-in");
            Sight.picture(visit.page(), "sign-in", DESK);

            visit.page().locator("#username").fill(BUSINESS_MANAGER);
            visit.page().locator("#password").fill("wrong");
            visit.follow("form .govuk-button", address -> address.endsWith("/sign-in?error"));
            assertThat(visit.page().title()).startsWith("Error: ");
            visit.page().waitForFunction("document.activeElement.className === 'govuk-error-summary'");
            Sight.check(visit.page(), "sign-in-error");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theTrackerShowsEveryCaseAndNarrowsThem(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases");
            assertThat(visit.page().title()).isEqualTo("Cases – Case Review");
            assertThat(visit.page().locator("tbody tr").count()).isEqualTo(20);
            assertThat(visit.text("tbody tr:first-child [data-label='Next due']"))
                    .contains("Overdue");
            Sight.check(visit.page(), "tracker");
            Sight.picture(visit.page(), "tracker", DESK);

            visit.follow("a[rel=next]", address -> address.endsWith("page=2"));
            assertThat(visit.text(".govuk-pagination")).contains("Page 2 of");
            Sight.check(visit.page(), "tracker-page-2");

            visit.open("/cases");
            visit.narrowTo("rapid-review-determined");
            assertThat(visit.page().url()).contains("stage=rapid-review-determined");
            assertThat(visit.text("tbody")).contains(made().determined()).doesNotContain(made().gathering());
            Sight.check(visit.page(), "tracker-filtered");

            visit.open("/cases?text=BSCP-2099");
            assertThat(visit.text("main")).contains("No case is like that.");
            Sight.check(visit.page(), "tracker-empty");

            visit.open("/cases?page=99");
            assertThat(visit.text(".govuk-error-summary")).contains("There is no such page.");
            assertThat(visit.page().locator("tbody tr").count()).isPositive();

            assertThat(visit.open("/cases?clock=tomorrow").status()).isEqualTo(400);
            Sight.check(visit.page(), "tracker-error");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aCaseCanBeReadInEveryStage(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            made().byStage().forEach((stage, caseRef) -> {
                visit.open("/cases/" + caseRef);
                assertThat(visit.heading()).isEqualTo("Case " + caseRef);
                assertThat(String.join(
                                ", ", visit.page().locator(".cr-stages h3").allTextContents()))
                        .containsIgnoringCase(stage);
                Sight.check(visit.page(), "case-" + stage.replace(' ', '-'));
            });
            visit.open("/cases/" + made().submitted());
            Sight.picture(visit.page(), "case", DESK);
            Sight.picture(visit.page(), "case-phone", PHONE);
            visit.page().evaluate("document.querySelector('#decisions').scrollIntoView()");
            Sight.picture(visit.page(), "decisions", DESK);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aCaseCanBeReadAsItWasKnownThen(int width) {
        try (var visit = visit(width).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases/" + made().submitted());
            assertThat(visit.text(".moj-timeline")).contains("The outcome was determined");

            visit.page().locator("#as-at summary").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.tab(1)).containsExactly("day");
            visit.page().keyboard().type("9");
            assertThat(visit.tab(1)).containsExactly("month");
            visit.page().keyboard().type("2");
            assertThat(visit.tab(1)).containsExactly("year");
            visit.page().keyboard().type("2026");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(address -> address.endsWith("?day=9&month=2&year=2026"));
            assertThat(visit.text(".govuk-notification-banner")).contains("at the end of 9 February 2026");
            assertThat(visit.text(".moj-timeline"))
                    .contains("The notification was sent")
                    .doesNotContain("The outcome was determined");
            Sight.check(visit.page(), "case-as-at");

            assertThat(visit.open("/cases/" + made().submitted() + "?day=1&month=1&year=2020")
                            .status())
                    .isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Nothing was on record");
            Sight.check(visit.page(), "case-as-at-error");
        }
    }

    @Test
    void allOfItWorksWithoutScripts() {
        try (var visit = Visit.in(browser().visitor(at(), DESK, false)).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases");
            visit.narrowTo("rapid-review-determined");
            visit.follow("tbody a", address -> address.contains("/cases/"));
            assertThat(visit.heading()).startsWith("Case BSCP-");
            visit.page().locator("#as-at summary").click();
            visit.page().locator("#day").fill("9");
            visit.page().locator("#month").fill("2");
            visit.page().locator("#year").fill("2026");
            visit.follow("details button", address -> address.contains("day=9"));
            assertThat(visit.text(".govuk-notification-banner")).contains("at the end of 9 February 2026");
            visit.follow(".cr-sign-out button", address -> address.contains("/sign-in"));
            assertThat(visit.text("main [role=status]")).isEqualTo("You have signed out.");
            visit.open("/cases");
            assertThat(visit.page().url()).endsWith("/sign-in");
        }
    }

    @Test
    void theKeyboardLeadsThroughThePageInItsOrder() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases?text=" + made().submitted());
            assertThat(visit.tab(21))
                    .containsExactly(
                            "Skip to main content",
                            "Case Review",
                            "My work",
                            "Cases",
                            "Record an incident",
                            "Meetings",
                            "Decisions",
                            "Dashboards",
                            "capacity",
                            "Use this role",
                            "Sign out",
                            "text",
                            "stage",
                            "category",
                            "clock",
                            "irregular",
                            "sort",
                            "More filters",
                            "Show cases",
                            "Show all cases",
                            made().submitted());
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL(address -> address.endsWith("/cases/" + made().submitted()));
            assertThat(visit.heading()).isEqualTo("Case " + made().submitted());

            visit.tab(1);
            visit.page().keyboard().press("Enter");
            visit.page().waitForFunction("document.activeElement.id === 'main-content'");
        }
    }

    @Test
    void inPrintThereIsTheClassificationAndNothingToPress() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases");
            visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator(".cr-classification").isVisible()).isTrue();
            assertThat(visit.page().locator("tbody tr").first().isVisible()).isTrue();
            assertThat(visit.page().locator(".cr-filter").isVisible()).isFalse();
            assertThat(visit.page().locator(".cr-sign-out").isVisible()).isFalse();
        }
    }

    @Test
    void aPageLetsNothingForeignIn() {
        try (var visit = visit(DESK)) {
            assertThat(visit.open("/sign-in").headerValue("content-security-policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            visit.signedInAs(BUSINESS_MANAGER);
            assertThat(visit.context().cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            });
        }
    }

    private static Visit visit(int width) {
        return Visit.in(browser().visitor(at(), width, true));
    }

    private static URI at() {
        return Objects.requireNonNull(service).address();
    }

    private static Chromium browser() {
        return Objects.requireNonNull(chromium);
    }

    private static CaseLoad made() {
        return Objects.requireNonNull(load);
    }
}
