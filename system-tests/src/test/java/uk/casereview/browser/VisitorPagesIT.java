package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

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

/** In which role somebody looks, what those see who see no case, and when it is. */
@ServiceTest
class VisitorPagesIT {
    private static final String BUSINESS_MANAGER = "bscp.business-manager";

    private static @Nullable Service service;
    private static String caseRef = "";
    private static String caseId = "";

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
        caseId = recorded.text("/id");
        assertThat(running.as(BUSINESS_MANAGER)
                        .get("/api/cases/" + caseRef + "?after=" + recorded.header("Position"))
                        .mustBe(200)
                        .header("Fresh"))
                .isEqualTo("true");
    }

    @Test
    void whoeverHoldsSeveralRolesChoosesOne() {
        try (var visit = visit().signedInAs("bscp.chair")) {
            assertThat(visit.text(".cr-visitor__who")).contains("Chair");
            visit.page().locator("#capacity").selectOption("CORE_MEMBER@BCT/BSCP");
            visit.press(".cr-visitor__roles button");
            visit.page().waitForCondition(() -> visit.text(".cr-visitor__who").contains("Core member"));
            visit.open("/cases/" + caseRef);
            assertThat(visit.text(".cr-visitor__who")).contains("Core member");
            visit.check("another-role");
            visit.follow(".cr-sign-out button", address -> address.contains("/sign-in"));
            visit.signedInAs("bscp.chair");
            assertThat(visit.text(".cr-visitor__who")).contains("Chair");
        }
    }

    /** §15.3-16: whoever a case was opened to finds it, and sees whose it is. */
    @Test
    void aCaseOpenedToAnotherPartnershipIsInItsList() {
        Answer granted = Objects.requireNonNull(service)
                .as("bscp.chair")
                .post("/api/incidents/" + caseId + "/grant-case-access", Map.of("partnership", "SCSP", "scope", "READ"))
                .mustBe(200);
        service.as("scsp.business-manager")
                .get("/api/cases/" + caseRef + "?after=" + granted.header("Position"))
                .mustBe(200);
        try (var visit = visit(DESK).signedInAs("scsp.business-manager")) {
            visit.open("/cases?text=" + caseRef);
            assertThat(visit.text("tbody"))
                    .contains(caseRef)
                    .contains("Opened to you by: Birmingham Safeguarding Children Partnership");
            visit.check("opened-by-another");
        }
    }

    @Test
    void everyPageSaysThatTheClockIsMoved() {
        try (var visit = visit(DESK).signedInAs(BUSINESS_MANAGER)) {
            for (String address : new String[] {"/cases", "/cases/" + caseRef, "/cases/nonsense", "/nowhere"}) {
                visit.open(address);
                assertThat(visit.text(".cr-rehearsal")).as(address).contains("the clock is moved");
            }
        }
    }

    @Test
    void whoMayNotSeeAPageOrAskedForNoneIsToldWhatToDo() {
        try (var visit = visit().signedInAs("bscp.observer")) {
            visit.open("/cases");
            assertThat(visit.heading()).isEqualTo("You see no cases in this role");
            assertThat(visit.text("main")).contains("Observers see totals");
            visit.check("no-cases");
            assertThat(visit.open("/cases/" + caseRef).status()).isEqualTo(403);
            assertThat(visit.page().title()).isEqualTo("You may not see this page – Case Review");
            assertThat(visit.text("main")).contains("ask the business manager").doesNotContain("It may be done by");
            visit.check("refused");
            visit.open("/cases");
            visit.follow("main form button", address -> address.contains("/sign-in"));
        }
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            for (String nothing : new String[] {"/cases/BSCP-2099-999", "/cases/nonsense", "/nowhere"}) {
                assertThat(visit.open(nothing).status()).isEqualTo(404);
                assertThat(visit.heading()).isEqualTo("Page not found");
                assertThat(visit.page().locator("main a[href='/cases']").count())
                        .isEqualTo(1);
            }
            visit.check("not-found");
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
