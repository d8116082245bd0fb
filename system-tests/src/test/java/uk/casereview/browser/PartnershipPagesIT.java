package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** What stands in the register of a partnership is read, and changed by forms that say first what they touch (§15.7-28). */
@ServiceTest
class PartnershipPagesIT {
    private static final String ADMINISTRATOR = "bscp.administrator";
    private static final String BUSINESS_MANAGER = "bscp.business-manager";

    private static @Nullable Service service;

    @BeforeAll
    static void aDay(Service running) {
        service = running;
        running.setClock(ADMINISTRATOR, Instant.parse("2030-02-01T09:00:00Z"));
    }

    @Test
    void whoeverReadsCasesSeesThePartnershipAndWhatTheyMayNotChangeIsNotOffered() {
        try (var visit = visit().signedInAs(BUSINESS_MANAGER)) {
            visit.open("/partnership");
            assertThat(visit.heading()).isEqualTo("The partnership");
            assertThat(visit.text("main"))
                    .contains("As it stands today, 1 February 2030")
                    .contains("Designated Doctor for Safeguarding", "BSCP-2024-12", "New Year")
                    .contains("Record that the annual report was published");
            assertThat(visit.page().locator("a[href$='/adopt-policy']").count()).isZero();
            assertThat(visit.open("/partnership/commands/adopt-policy").status())
                    .isEqualTo(403);
            assertThat(visit.open("/partnership/commands/record-annual-report-published")
                            .status())
                    .isEqualTo(200);
            assertThat(visit.open("/partnerships/SCSP").status()).isEqualTo(403);
            assertThat(visit.open("/partnerships/nonsense").status()).isEqualTo(404);
        }
        try (var visit = visit(true).signedInAs("bscp.observer")) {
            assertThat(visit.page().locator("nav a[href='/partnership']").count())
                    .isZero();
            assertThat(visit.open("/partnership").status()).isEqualTo(403);
        }
    }

    @Test
    void theAdministratorSeesItOnAnotherDay() {
        try (var visit = visit().signedInAs(ADMINISTRATOR)) {
            visit.open("/partnership");
            visit.check("partnership");
            visit.picture("partnership", DESK);
            visit.page().locator("#on").fill("1/4/2021");
            visit.follow(".cr-filter button", address -> address.contains("on="));
            assertThat(visit.text("main")).contains("As it stands on 1 April 2021", "BSCP-2019-04");
            assertThat(visit.page()
                            .locator("section[aria-labelledby=policy] details summary")
                            .allTextContents())
                    .anySatisfy(policy -> assertThat(policy).contains("BSCP-2024-12"));
            assertThat(visit.open("/partnership?on=31/2/2026").status()).isEqualTo(400);
            visit.check("partnership-error");
        }
    }

    /** The seat of a partner who must be there: without it the delegated partners are not quorate. */
    @Test
    void aChangeSaysFirstWhatItTouchesAndIsRecordedAfterThat() {
        try (var visit = visit(false).signedInAs(ADMINISTRATOR)) {
            visit.open("/partnership");
            visit.follow(
                    "a[href='/partnership/commands/set-co-chair-period']",
                    address -> address.endsWith("/set-co-chair-period"));
            assertThat(visit.open("/partnership/commands/vacate-seat").status()).isEqualTo(200);
            visit.page().locator("[name=seat]").selectOption("DSP-BCT");
            day(visit, "on", "1", "3", "2030");
            submit(visit);
            visit.page().waitForSelector(".cr-preview");
            assertThat(visit.text(".cr-preview"))
                    .contains("It would hold from 1 March 2030")
                    .contains("It could not be met: BCT would be missing.");
        }
        try (var visit = visit(true).signedInAs(ADMINISTRATOR)) {
            assertThat(visit.open("/partnership?on=1/3/2030").status()).isEqualTo(200);
            assertThat(visit.page().locator("tr:has-text('DSP-BCT') .govuk-tag").count())
                    .as("what was only looked at is not recorded")
                    .isZero();
        }
    }

    @Test
    void aHolidayIsLookedAtPutRightAndRecorded() {
        try (var visit = visit().signedInAs(ADMINISTRATOR)) {
            visit.open("/partnership/commands/add-holiday");
            visit.check("partnership-command");
            submit(visit);
            visit.page().waitForSelector(".govuk-error-summary");
            assertThat(visit.page().title()).startsWith("Error: ");
            visit.check("partnership-command-error");

            visit.page().locator("[name=calendarVersion]").fill("LOCAL-2030-1");
            day(visit, "holidays.0.on", "3", "6", "2030");
            visit.page().locator("[name='holidays.0.name']").fill("<script>alert('joy')</script>");
            submit(visit);
            visit.page().waitForSelector(".cr-preview");
            visit.check("partnership-preview");
            visit.page().locator("[name='holidays.0.name']").fill("An invented day of joy");
            submit(visit);
            visit.page().waitForSelector(".cr-preview");
            visit.follow(
                    ".cr-form .govuk-button-group button",
                    address -> address.contains("recorded=partnerships.add-holiday"));
            assertThat(visit.text(".govuk-notification-banner--success"))
                    .contains("Recorded: Add days that are no working days");
            assertThat(visit.text("section[aria-labelledby=calendar]"))
                    .contains("3 June 2030: An invented day of joy (added later, LOCAL-2030-1)");
        }
    }

    /** Nobody types a policy to change one figure in it. */
    @Test
    void aPolicyBeginsWithTheOneInForce() {
        try (var visit = visit(true).signedInAs(ADMINISTRATOR)) {
            visit.open("/partnership/commands/adopt-policy");
            assertThat(visit.page()
                            .locator("[name='policy.quorum.SCSG.minimumAgencies']")
                            .inputValue())
                    .isEqualTo("4");
            assertThat(visit.page().locator("[name='policy.version']").inputValue())
                    .isEmpty();
            visit.page().locator("[name='policy.version']").fill("BSCP-2030-LOOKED-AT");
            day(visit, "policy.effectiveFrom", "1", "4", "2030");
            visit.page()
                    .locator("[name='policy.quorum.SCSG.minimumAgencies']")
                    .evaluate("input => { input.value = '5' }");
            submit(visit);
            visit.page().waitForSelector(".cr-preview");
            assertThat(visit.text(".cr-preview"))
                    .contains("It would hold from 1 April 2030")
                    .contains("Serious Cases Sub-Group", "4 agencies at least.", "5 agencies at least.");
        }
    }

    /** Who has no seat and no role yet is named by the id under which they sign in. */
    @Test
    void somebodyNewIsNamedByTheirId() {
        try (var visit = visit(true).signedInAs(ADMINISTRATOR)) {
            visit.open("/partnership/commands/grant-role");
            assertThat(visit.page().locator("select[name=user]").count()).isEqualTo(1);
            visit.follow("a[href$='typed=true']", address -> address.endsWith("typed=true"));
            assertThat(visit.page().locator("input[name=user]").count()).isEqualTo(1);
            visit.page().locator("[name=user]").fill("not an id");
            submit(visit);
            visit.page().waitForSelector(".govuk-error-summary");
            assertThat(visit.page().locator("input[name=user]").inputValue()).isEqualTo("not an id");
        }
    }

    private static void submit(Visit visit) {
        visit.page().locator(".cr-form .govuk-button-group button").click();
    }

    private static void day(Visit visit, String field, String day, String month, String year) {
        visit.page().locator("[name='" + field + ".day']").fill(day);
        visit.page().locator("[name='" + field + ".month']").fill(month);
        visit.page().locator("[name='" + field + ".year']").fill(year);
    }

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }

    private static Visit visit(boolean scripts) {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK), scripts);
    }
}
