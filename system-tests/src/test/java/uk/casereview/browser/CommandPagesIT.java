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

/** Commands are given from forms: found on the case, filled without scripts, refused with everything kept. */
@ServiceTest
class CommandPagesIT {
    private static final String NOTIFIER = "bscp.la-notifier";
    private static final String BUSINESS_MANAGER = "bscp.business-manager";
    private static final String WHY = "Invented reasons of more than twenty characters.";

    private static @Nullable Service service;
    private static String caseRef = "";
    private static String caseId = "";

    @BeforeAll
    static void aCase(Service running) {
        service = running;
        running.setClock("bscp.administrator", Instant.parse("2026-02-27T14:00:00Z"));
        Answer recorded = running.as(NOTIFIER)
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
        running.as(BUSINESS_MANAGER)
                .get("/api/cases/" + caseRef + "?after=" + recorded.header("Position"))
                .mustBe(200);
    }

    /** From the first telephone call to the notification sent, by forms alone and without a script. */
    @Test
    void aCaseIsNotifiedByFormsAlone() {
        try (var visit = withoutScripts(NOTIFIER)) {
            visit.open("/incidents/new");
            day(visit, "incidentOn", "26", "2", "2026");
            day(visit, "awareOn", "27", "2", "2026");
            visit.page().locator("[name=abuseOrNeglect][value=SUSPECTED]").check();
            visit.page().locator("[name=laCode]").fill("E08000025");
            visit.page().locator("[name='children.0.outcome'][value=DEATH]").check();
            visit.page().locator("[name='children.0.ageYears']").fill("3");
            visit.follow("[name='form.add'][value=children]", address -> address.endsWith("/incidents/new"));
            assertThat(visit.page().locator("[name='children.0.ageYears']").inputValue())
                    .isEqualTo("3");
            assertThat(visit.page().locator("[name='children.1.ageYears']").count())
                    .isEqualTo(1);
            submit(visit, "/cases/BSCP-");
            assertThat(visit.text(".govuk-notification-banner--success"))
                    .contains("Recorded: Record an incident")
                    .contains("Notify the Panel");

            visit.follow(
                    ".cr-commands a:text-is('Decide to notify')", address -> address.endsWith("decide-notifiable"));
            visit.page().locator("[name=category][value=ABUSE_NEGLECT_DEATH]").check();
            visit.page()
                    .locator("[name=criteria][value=ABUSE_OR_NEGLECT_SUSPECTED]")
                    .check();
            visit.page().locator("[name=criteria][value=CHILD_DIED]").check();
            visit.page().locator("[name=rationale]").fill(WHY);
            submit(visit, "recorded=");

            visit.follow(
                    ".cr-commands a:text-is('Record that the notification was sent')",
                    address -> address.endsWith("submit-notification"));
            day(visit, "sentOn", "27", "2", "2026");
            visit.page().locator("[name=recipients][value=PANEL]").check();
            visit.page().locator("[name=recipients][value=PARTNERS]").check();
            submit(visit, "recorded=");
            assertThat(visit.text(".moj-timeline")).contains("The notification was sent");

            // whether the browser keeps the form or asks for it anew, nothing is recorded a second time
            String sent = visit.page().url();
            visit.page().goBack();
            visit.page().locator(".cr-form .govuk-button-group button").click();
            visit.page().waitForSelector(".govuk-error-summary, .govuk-notification-banner--success");
            visit.page().navigate(sent);
            assertThat(visit.page()
                            .locator(".moj-timeline__title:text-is('The notification was sent')")
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatIsRefusedIsSaidBesideWhatWasEntered() {
        try (var visit = visit(NOTIFIER)) {
            visit.open("/cases/" + caseRef);
            assertThat(visit.text(".cr-commands"))
                    .contains("What you can do now")
                    .contains("Decide to notify");
            visit.open(at("decide-notifiable"));
            visit.check("command");
            visit.page().locator("[name=rationale]").fill("<script>alert('too short')</script>");
            visit.press(".cr-form .govuk-button-group button");
            visit.page().waitForSelector(".govuk-error-summary");
            assertThat(visit.page().title()).startsWith("Error: ");
            assertThat(visit.text(".govuk-error-summary")).contains("Choose “Category”");
            assertThat(visit.page().locator("[name=rationale]").inputValue())
                    .isEqualTo("<script>alert('too short')</script>");
            visit.page().waitForFunction("document.activeElement.className === 'govuk-error-summary'");
            visit.check("command-error");

            visit.page().locator("[name=category][value=ABUSE_NEGLECT_DEATH]").check();
            visit.page()
                    .locator("[name=criteria][value=ABUSE_OR_NEGLECT_SUSPECTED]")
                    .check();
            visit.page().locator("[name=criteria][value=CHILD_DIED]").check();
            visit.page().locator("[name=rationale]").fill("short");
            visit.press(".cr-form .govuk-button-group button");
            visit.page().waitForSelector(".govuk-error-summary:has-text('rationale')");
            assertThat(visit.page().locator("[name=rationale]").inputValue()).isEqualTo("short");
            assertThat(visit.page().locator("[name=criteria][value=CHILD_DIED]").isChecked())
                    .isTrue();

            visit.open("/incidents/new");
            visit.check("incident-new");
            visit.picture("incident-new", DESK);
        }
    }

    @Test
    void whoeverMayNotGiveACommandHasNoFormForIt() {
        try (var visit = visit(NOTIFIER)) {
            visit.open("/cases/" + caseRef);
            assertThat(visit.page()
                            .locator(".cr-commands a[href$='add-scrutiny-observation']")
                            .count())
                    .isZero();
            assertThat(visit.text("#commands-others"))
                    .contains("Add an observation of scrutiny")
                    .containsIgnoringCase("independent scrutineer");
            assertThat(visit.open(at("add-scrutiny-observation")).status()).isEqualTo(403);
            assertThat(visit.open(at("no-such-command")).status()).isEqualTo(404);
            assertThat(visit.open("/cases/" + caseRef + "/commands/rapid-reviews/" + caseId + "/chase-return")
                            .status())
                    .isEqualTo(404);
        }
        try (var visit = visit("bscp.scrutineer")) {
            assertThat(visit.open(at("add-scrutiny-observation")).status()).isEqualTo(200);
            assertThat(visit.open("/incidents/new").status()).isEqualTo(403);
            visit.page().goBack();
            visit.page().locator("[name=text]").fill("An invented remark.");
            submit(visit, "recorded=");
            assertThat(visit.text(".govuk-notification-banner--success")).contains("Add an observation of scrutiny");
        }
    }

    /** Two people, one correction: the second sees what the first has done, and nothing typed is lost. */
    @Test
    void whatSomebodyElseRecordedMeanwhileIsShownBesideTheForm() {
        try (var visit = withoutScripts(NOTIFIER)) {
            visit.open(at("correct-awareness-date"));
            day(visit, "from", "27", "2", "2026");
            day(visit, "to", "26", "2", "2026");
            visit.page().locator("[name=reason]").fill("An invented letter was found.");
            Answer meanwhile = Objects.requireNonNull(service)
                    .as(NOTIFIER)
                    .post("/api/incidents/" + caseId + "/record-knowledge", Map.of("incidentKnownOn", "2026-02-26"))
                    .mustBe(200);
            service.as(NOTIFIER)
                    .get("/api/cases/" + caseRef + "?after=" + meanwhile.header("Position"))
                    .mustBe(200);
            visit.page().locator(".cr-form .govuk-button-group button").click();
            visit.page().waitForSelector(".cr-meanwhile");
            assertThat(visit.page().locator(".cr-meanwhile .moj-timeline__item").count())
                    .isEqualTo(1);
            assertThat(visit.page().locator("[name=reason]").inputValue()).isEqualTo("An invented letter was found.");
            submit(visit, "recorded=");
            assertThat(visit.text(".govuk-notification-banner--success")).contains("Correct the day of awareness");
        }
    }

    private static String at(String command) {
        return "/cases/" + caseRef + "/commands/incidents/" + caseId + "/" + command;
    }

    private static void submit(Visit visit, String leadsTo) {
        visit.follow(".cr-form .govuk-button-group button", address -> address.contains(leadsTo));
    }

    private static void day(Visit visit, String field, String day, String month, String year) {
        visit.page().locator("[name='" + field + ".day']").fill(day);
        visit.page().locator("[name='" + field + ".month']").fill(month);
        visit.page().locator("[name='" + field + ".year']").fill(year);
    }

    /** On a desk and on a phone at once. */
    private static Visit visit(String login) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true)
                .signedInAs(login);
    }

    private static Visit withoutScripts(String login) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK), false)
                .signedInAs(login);
    }
}
