package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private static final String BUSINESS_MANAGER = "bscp.business-manager";

    private static @Nullable CaseLoad load;
    private static @Nullable Service service;

    @BeforeAll
    static void aPartnershipsCases(Service running) {
        service = running;
        load = CaseLoad.made(running);
    }

    @Test
    void whoeverSignsInSeesAsWhom() {
        try (var visit = visit()) {
            visit.open("/cases");
            assertThat(visit.page().title()).isEqualTo("Sign in – Case Review");
            visit.check("sign-in");
            visit.picture("sign-in", DESK);

            visit.page().locator("#username").fill(BUSINESS_MANAGER);
            visit.page().locator("#password").fill("wrong");
            visit.follow("form .govuk-button", address -> address.endsWith("/sign-in?error"));
            assertThat(visit.page().title()).startsWith("Error: ");
            visit.page().waitForFunction("document.activeElement.className === 'govuk-error-summary'");
            visit.check("sign-in-error");
        }
    }

    @Test
    void theTrackerShowsEveryCaseAndNarrowsThem() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases");
            assertThat(visit.page().title()).isEqualTo("Cases – Case Review");
            assertThat(visit.page().locator("tbody tr").count()).isEqualTo(20);
            assertThat(visit.text("tbody tr:first-child [data-label='Next due']"))
                    .contains("Overdue");
            visit.check("tracker");
            visit.picture("tracker", DESK);

            visit.follow("a[rel=next]", address -> address.endsWith("page=2"));
            assertThat(visit.text(".govuk-pagination")).contains("Page 2 of");
            visit.check("tracker-page-2");

            visit.open("/cases");
            visit.narrowTo("rapid-review-determined");
            assertThat(visit.page().url()).contains("stage=rapid-review-determined");
            assertThat(visit.text("tbody")).contains(made().determined()).doesNotContain(made().gathering());
            visit.check("tracker-filtered");

            visit.open("/cases?text=BSCP-2099");
            assertThat(visit.text("main")).contains("No case is like that.");
            visit.check("tracker-empty");

            visit.open("/cases?page=99");
            assertThat(visit.text(".govuk-error-summary")).contains("There is no such page.");
            assertThat(visit.page().locator("tbody tr").count()).isPositive();

            assertThat(visit.open("/cases?clock=tomorrow").status()).isEqualTo(400);
            visit.check("tracker-error");
        }
    }

    @Test
    void aCaseCanBeReadInEveryStage() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            made().byStage().forEach((stage, caseRef) -> {
                visit.open("/cases/" + caseRef);
                assertThat(visit.heading()).isEqualTo("Case " + caseRef);
                assertThat(String.join(
                                ", ", visit.page().locator(".cr-stages h3").allTextContents()))
                        .containsIgnoringCase(stage);
                visit.check("case-" + stage.replace(' ', '-'));
            });
            visit.open("/cases/" + made().submitted());
            visit.picture("case", DESK);
            visit.picture("case-phone", PHONE);
        }
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            visit.open("/cases/" + made().submitted());
            visit.page().evaluate("document.querySelector('#decisions').scrollIntoView()");
            visit.picture("decisions", DESK);
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
            visit.page().waitForURL(address -> address.contains("?day=9&month=2&year=2026&"));
            assertThat(visit.text(".govuk-notification-banner")).contains("at the end of 9 February 2026");
            assertThat(visit.text(".moj-timeline"))
                    .contains("The notification was sent")
                    .doesNotContain("The outcome was determined");
            visit.check("case-as-at");

            assertThat(visit.open("/cases/" + made().submitted() + "?day=1&month=1&year=2020")
                            .status())
                    .isEqualTo(400);
            assertThat(visit.text(".govuk-error-summary")).contains("Nothing was on record");
            visit.check("case-as-at-error");
        }
    }

    @Test
    void allOfItWorksWithoutScripts() {
        try (var visit = Chromium.visit(Objects.requireNonNull(service), List.of(DESK), false)
                .signedInAs(BUSINESS_MANAGER)) {
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
            assertThat(visit.tab(23))
                    .containsExactly(
                            "Skip to main content",
                            "Case Review",
                            "My work",
                            "Cases",
                            "Record an incident",
                            "Meetings",
                            "Decisions",
                            "Dashboards",
                            "Partnership",
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
                            "See where cases were on a day in the past",
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

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }

    private static Visit visit(int width) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(width), true);
    }

    private static CaseLoad made() {
        return Objects.requireNonNull(load);
    }
}
