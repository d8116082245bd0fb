package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.ScrutinyLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;
import uk.casereview.system.Waiting;

/** The scrutineer asks who decided what, when, on what information and whether it was in order, and checks the record. */
@ServiceTest
class ScrutinyPagesIT {
    private static final String SCRUTINEER = "bscp.scrutineer";
    private static final Duration UNTIL_SIGNED = Duration.ofSeconds(90);
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    private static @Nullable ScrutinyLoad load;
    private static @Nullable Service service;

    @BeforeAll
    static void aDecision(Service running) {
        service = running;
        load = ScrutinyLoad.made(running);
    }

    @Test
    void everyDecisionIsListedAndFoundByWhatWasOutOfOrder() {
        try (var visit = visit().signedInAs(SCRUTINEER)) {
            visit.open("/decisions");
            assertThat(visit.heading()).isEqualTo("Decisions");
            assertThat(visit.text("tbody")).contains(made().caseRef());
            visit.check("decisions");

            visit.page().locator("#case").fill(made().caseRef().toLowerCase(Locale.ROOT));
            visit.page().locator("#lateConflict").check();
            visit.follow(".cr-filter button", address -> address.contains("lateConflict=true"));
            assertThat(visit.text("main [role=status]").strip()).startsWith("1 decision.");
            assertThat(visit.text("tbody")).contains("Late conflict of interest", "Must be taken again");

            assertThat(visit.open("/decisions?from=30/2/2026&page=x").status()).isEqualTo(400);
            visit.check("decisions-error");
        }
    }

    @Test
    void aDecisionIsAuditedAndItsReceiptChecked() {
        try (var visit = visit().signedInAs(SCRUTINEER)) {
            openSigned(visit);
            assertThat(visit.text("main"))
                    .contains("1 not counted: a conflict of interest (NSPCC).")
                    .contains("A conflict of interest came out late")
                    .contains("3 for, 1 against");
            visit.check("decision");
            visit.picture("decision-audit", DESK);
            String receipt = visit.text(".cr-receipt");

            visit.open("/audit/integrity");
            assertThat(visit.text("main")).contains("Latest checkpoint");
            visit.check("integrity");
            paste(visit, receipt);
            assertThat(visit.text(".govuk-notification-banner--success")).contains("The receipt holds.");
            visit.check("integrity-receipt");

            paste(visit, receipt.replaceFirst("index \\d+", "index 0"));
            assertThat(visit.text(".govuk-notification-banner")).contains("does not lead from the event");
            paste(visit, " ");
            assertThat(visit.text(".govuk-error-summary")).contains("Paste the receipt");
        }
    }

    /** pages.md §1: "print the decision record on one page with its receipt". */
    @Test
    void aDecisionPrintsOnOnePage() {
        try (var visit = visit(DESK, true).signedInAs(SCRUTINEER)) {
            openSigned(visit);
            visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator(".cr-receipt").isVisible()).isTrue();
            byte[] paper = visit.page().pdf(new PdfOptions().setFormat("A4"));
            assertThat(SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                            .results())
                    .hasSize(1);
        }
    }

    @Test
    void theTrailTellsEverythingAndTheAccessLogWhoLooked() {
        try (var visit = visit().signedInAs(SCRUTINEER)) {
            visit.open("/cases/" + made().caseRef());
            visit.open("/audit?case=" + made().caseRef());
            assertThat(visit.text("tbody")).contains("A decision was flagged for review");
            visit.check("audit-trail");
            visit.open("/audit");
            visit.follow("a[rel=next]", address -> address.contains("cursor="));
            assertThat(visit.page().locator("tbody tr").count()).isPositive();

            visit.open("/audit/access?case=" + made().caseRef() + "&kind=TEXT_READ");
            assertThat(visit.text("tbody")).contains("Text about a case was read", "Scrutiny");
            visit.check("audit-access");
            assertThat(visit.open("/audit?cursor=x&type=y").status()).isEqualTo(400);
        }
    }

    @Test
    void aCaseIsSeenAsItWasAndHeldAgainstNow() {
        try (var visit = visit().signedInAs(SCRUTINEER)) {
            visit.open("/cases/" + made().caseRef());
            assertThat(visit.text("main"))
                    .contains("An invented observation.", "Challenge to WMP", "An invented answer.");
            visit.page().locator("#as-at summary").click();
            visit.page().locator("#change").focus();
            visit.page().keyboard().press("Home");
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.text(".cr-slider__stop")).isNotBlank();
            visit.check("case-slider");
            visit.follow(".cr-slider button", address -> address.endsWith("?change=2"));
            assertThat(visit.text(".govuk-notification-banner")).contains("After change 2 of");
            assertThat(visit.text(".cr-later")).contains("A decision was flagged for review");
            visit.check("case-at-a-change");

            visit.follow("a[href*='/comparison?from=']", address -> address.contains("/comparison"));
            assertThat(visit.text("main")).contains("Recorded in between", "Rapid review");
            visit.check("comparison");
            visit.picture("comparison", DESK);
            assertThat(visit.open("/cases/" + made().caseRef() + "/comparison?from=x")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void allOfItWorksWithoutScripts() {
        try (var visit = visit(DESK, false).signedInAs(SCRUTINEER)) {
            visit.open("/cases/" + made().caseRef());
            visit.page().locator("#as-at summary").click();
            visit.page().locator("#change").focus();
            visit.page().keyboard().press("Home");
            visit.follow(".cr-slider button", address -> address.endsWith("?change=1"));
            assertThat(visit.page().locator("a[href$='?change=2']").count()).isEqualTo(1);
            visit.open("/audit/integrity");
            assertThat(visit.page().locator("#receipt-file").isVisible()).isFalse();
        }
    }

    /** §2.2: the scrutineer reads "everything incl. audit"; of the record itself only the DPO and the auditor do, beside. */
    @Test
    void theRecordIsForThoseWhoMayReadIt() {
        List<String> ofTheRecord = List.of(
                "/audit", "/audit/access", "/audit/integrity", "/audit/growth?from=1&to=2", "/files/audit-trail.csv");
        List<String> ofCases = List.of(
                "/decisions",
                "/decisions/" + made().decision(),
                "/cases/" + made().caseRef() + "/comparison?from=2026-02-01",
                "/files/decisions.csv",
                "/files/decisions/" + made().decision() + ".jsonl");
        for (String reader : List.of(SCRUTINEER, "bscp.dpo")) {
            statuses(reader, ofTheRecord, 200);
            statuses(reader, ofCases, 200);
        }
        statuses("bscp.business-manager", ofCases, 200);
        statuses("bscp.business-manager", ofTheRecord, 403);
        statuses("bscp.observer", ofCases, 403);
        statuses("bscp.observer", ofTheRecord, 403);
        statuses("scsp.scrutineer", ofCases.subList(1, 3), 403);
        statuses(
                SCRUTINEER,
                List.of("/decisions/nonsense", "/audit/receipts/x", "/audit/growth?from=2", "/files/other.csv"),
                404);
    }

    private static void statuses(String login, List<String> addresses, int status) {
        try (var visit = visit(DESK, true).signedInAs(login)) {
            for (String address : addresses) {
                assertThat(visit.page().request().get(address).status())
                        .as("%s for %s", address, login)
                        .isEqualTo(status);
            }
        }
    }

    @Test
    void filesAreTheSameAsForPrograms() {
        try (var visit = visit(DESK, true).signedInAs(SCRUTINEER)) {
            var csv = visit.page().request().get("/files/decisions.csv?case=" + made().caseRef());
            assertThat(csv.headers().get("content-disposition")).contains("decisions.csv");
            assertThat(csv.text()).contains(made().decision());
            assertThat(visit.page().request().get("/audit/keys").text()).contains("+");
            assertThat(visit.page()
                            .request()
                            .get("/files/audit-bundle")
                            .headers()
                            .get("content-type"))
                    .isEqualTo("application/gzip");
            assertThat(visit.page()
                            .request()
                            .get("/files/audit-bundle?caseRef=BSCP-1999-001")
                            .text())
                    .contains("There is nothing at this address.", "</html>");
        }
        try (var visit = visit(DESK, true).signedInAs("scsp.scrutineer")) {
            assertThat(visit.page()
                            .request()
                            .get("/files/audit-bundle?caseRef=" + made().caseRef())
                            .text())
                    .contains("This belongs to another partnership", "</html>");
        }
    }

    private static void paste(Visit visit, String receipt) {
        visit.open("/audit/integrity");
        visit.page().locator("#receipt").fill(receipt);
        visit.follow("form:has(#receipt) button", address -> address.endsWith("/audit/receipts"));
    }

    /** A checkpoint follows within a minute. */
    private static void openSigned(Visit visit) {
        Waiting.until("the decision has its receipt", UNTIL_SIGNED, () -> {
            visit.open("/decisions/" + made().decision() + "?case=" + made().caseRef());
            return visit.page().locator(".cr-receipt").count() == 1;
        });
    }

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }

    private static Visit visit(int width, boolean scripts) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(width), scripts);
    }

    private static ScrutinyLoad made() {
        return Objects.requireNonNull(load);
    }
}
