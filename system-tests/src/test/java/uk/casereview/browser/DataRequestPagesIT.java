package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What people ask about their data is logged, decided and closed by forms, by the data-protection officer alone (§15.9). */
@ServiceTest
class DataRequestPagesIT {
    private static final String OFFICER = "bscp.dpo";
    private static final String ALL = "/data-requests";

    private static @Nullable Service service;
    private static String caseRef = "";

    @BeforeAll
    static void aCase(Service running) {
        service = running;
        running.setClock("bscp.administrator", Instant.parse("2026-02-27T14:00:00Z"));
        Answer recorded = running.as("bscp.la-notifier")
                .post(
                        "/api/incidents",
                        Map.of(
                                "incidentOn", "2026-02-26",
                                "awareOn", "2026-02-27",
                                "abuseOrNeglect", "SUSPECTED",
                                "laCode", "E08000025",
                                "children", List.of(Map.of("outcome", "DEATH", "ageYears", 3))))
                .mustBe(201);
        caseRef = recorded.text("/caseRef");
        running.as(OFFICER)
                .get("/api/cases/" + caseRef + "?after=" + recorded.header("Position"))
                .mustBe(200);
    }

    /** From the case to the decision, without a script. */
    @Test
    void aRequestIsLoggedAndDecidedByFormsAlone() {
        try (var visit = visit(false).signedInAs(OFFICER)) {
            visit.open("/cases/" + caseRef);
            visit.follow(
                    ".cr-commands a:text-is('Log a request, a breach or a legal hold')",
                    address -> address.endsWith("/data-requests/new?case=" + caseRef));
            submit(visit);
            visit.page().waitForSelector(".govuk-error-summary");
            assertThat(visit.page().title()).startsWith("Error: ");

            visit.page().locator("[name=kind]").selectOption("SUBJECT_ACCESS");
            visit.page().locator("[name=subject]").selectOption(new SelectOption().setIndex(1));
            visit.page().locator("[name=text]").fill("<script>alert('what do you hold')</script>");
            submit(visit);
            visit.page().waitForURL(address -> address.contains("recorded=data-requests.open-data-request"));
            assertThat(visit.heading()).isEqualTo("Access to what is held");
            assertThat(visit.text("dl"))
                    .contains("To be decided", "27 March 2026", "<script>alert('what do you hold')</script>");

            visit.follow(
                    ".cr-changes a:text-is('Decide the request')",
                    address -> address.endsWith("/commands/decide-data-request"));
            visit.page().locator("[name=decision][value=PARTLY]").check();
            visit.page().locator("[name=reason]").fill("Weighed in full.");
            submit(visit);
            visit.page().waitForSelector(".govuk-error-summary");
            assertThat(visit.page().locator("[name=reason]").inputValue()).isEqualTo("Weighed in full.");
            visit.page().locator("[name=exemptions][value=THIRD_PARTY]").check();
            submit(visit);
            visit.page().waitForURL(address -> address.contains("recorded=data-requests.decide-data-request"));
            assertThat(visit.text(".moj-timeline"))
                    .contains("Granted in part.", "Somebody else would be identified", "Weighed in full.");
            assertThat(visit.text(".cr-changes")).contains("Close it").doesNotContain("Decide the request");
        }
    }

    @Test
    void theListIsNarrowedAndABreachIsLoggedFromIt() {
        try (var visit = visit(true).signedInAs(OFFICER)) {
            visit.open(ALL + "?kind=LEGAL_HOLD");
            assertThat(visit.text("main")).contains("No data requests", "None is like that.");
            visit.check("data-requests-empty");
            visit.follow("main a[href='/data-requests/new']", address -> address.endsWith("/data-requests/new"));
            visit.page().locator("#case").fill("nonsense");
            visit.press(".cr-filter button");
            visit.page().waitForSelector(".govuk-error-summary");
            visit.check("data-request-new-error");
            visit.page().locator("#case").fill(caseRef);
            visit.follow(".cr-filter button", address -> address.endsWith("case=" + caseRef));
            visit.check("data-request-command");
            visit.page().locator("[name=kind]").selectOption("BREACH");
            visit.page().locator("[name=text]").fill("An invented letter went to the wrong house.");
            submit(visit);
            visit.page().waitForURL(address -> address.contains("recorded="));
            assertThat(visit.text("dl")).contains("Breach to be reported", "2 March 2026 at 2:00pm");
            visit.check("data-request");
            visit.open(ALL);
            assertThat(visit.text("table")).contains("Breach to be reported", caseRef);
            visit.check("data-requests");
            assertThat(visit.open(ALL + "?kind=nonsense&page=0").status()).isEqualTo(400);
            assertThat(visit.open(ALL + "/nonsense").status()).isEqualTo(404);
            assertThat(visit.open(ALL + "/new?case=BSCP-2026-999").status()).isEqualTo(404);
        }
    }

    @Test
    void whoMayNotReadOrRecordThemIsToldSo() {
        String id = Objects.requireNonNull(service)
                .as(OFFICER)
                .post(
                        "/api/data-requests",
                        Map.of(
                                "notificationId",
                                service.as(OFFICER).get("/api/cases/" + caseRef).text("/summary/caseId"),
                                "kind",
                                "OBJECTION",
                                "text",
                                "What is asked, in words."))
                .mustBe(201)
                .text("/id");
        try (var visit = visit(true).signedInAs("bscp.auditor")) {
            visit.follow("nav a[href='/data-requests']", address -> address.endsWith(ALL));
            assertThat(visit.page().locator("main a[href='/data-requests/new']").count())
                    .isZero();
            visit.open(ALL + "/" + id);
            assertThat(visit.text("main"))
                    .contains("There is nothing for you to record of it now.")
                    .doesNotContain("What is asked, in words.");
            assertThat(visit.open(ALL + "/new").status()).isEqualTo(403);
            assertThat(visit.open(ALL + "/" + id + "/commands/close-data-request")
                            .status())
                    .isEqualTo(403);
        }
        try (var visit = visit(true).signedInAs("bscp.business-manager")) {
            assertThat(visit.page().locator("nav a[href='/data-requests']").count())
                    .isZero();
            assertThat(visit.open(ALL).status()).isEqualTo(403);
            assertThat(visit.open(ALL + "/" + id).status()).isEqualTo(403);
        }
        try (var visit = visit(true).signedInAs(OFFICER)) {
            assertThat(visit.open(ALL + "/" + id + "/commands/close-data-request")
                            .status())
                    .isEqualTo(200);
            assertThat(visit.open(ALL + "/" + id + "/commands/certify-erasure").status())
                    .isEqualTo(403);
        }
    }

    private static void submit(Visit visit) {
        visit.page().locator(".cr-form .govuk-button-group button").click();
    }

    /** On a desk and on a phone at once, where scripts run. */
    private static Visit visit(boolean scripts) {
        return Chromium.visit(Objects.requireNonNull(service), scripts ? List.of(DESK, PHONE) : List.of(DESK), scripts);
    }
}
