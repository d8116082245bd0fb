package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.browser.Visit.DESK;
import static uk.casereview.browser.Visit.PHONE;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.casereview.scenario.PlanLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** From a case to its action plan, on a desk and on a phone. */
@ServiceTest
class PlanPagesIT {
    private static @Nullable PlanLoad load;
    private static @Nullable Service service;

    @BeforeAll
    static void aPlan(Service running) {
        service = running;
        load = PlanLoad.made(running);
    }

    @Test
    void aCaseLeadsToItsPlanAndThePlanBack() {
        PlanLoad made = Objects.requireNonNull(load);
        try (var visit = visit().signedInAs("bscp.business-manager")) {
            visit.open("/cases/" + made.caseRef());
            assertThat(visit.text("main")).contains("Plan of the rapid review", "Work is under way");
            visit.check("case-with-plan");
            visit.follow("a[href*='/plans/']", address -> address.endsWith("/plans/" + made.planId()));

            assertThat(visit.heading()).isEqualTo("Action plan of case " + made.caseRef());
            assertThat(visit.text("main"))
                    .contains("Green: completed", "Verified", "Red: slipping or overdue", "An invented recommendation.")
                    .contains("Challenge to BCT", "Some effect seen");
            visit.check("plan");

            visit.follow(
                    ".govuk-breadcrumbs a[href*='" + made.caseRef() + "']",
                    address -> address.endsWith(made.caseRef()));
            assertThat(visit.open("/cases/" + made.caseRef() + "/plans/none").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsDoneAboutAPlanIsBegunAndSeenOnItsPage() {
        PlanLoad made = Objects.requireNonNull(load);
        String page = "/cases/" + made.caseRef() + "/plans/" + made.planId();
        try (var visit = visit().signedInAs("bscp.business-manager")) {
            visit.open(page);
            assertThat(visit.text(".cr-commands"))
                    .contains("What you can do now")
                    .doesNotContain("Rapid review");
            visit.follow(".cr-commands a:text-is('Propose an action')", address -> address.endsWith("/propose-action"));
            assertThat(visit.page().locator("a[href='" + page + "']").count())
                    .as("the way back")
                    .isPositive();
            visit.page().locator("[name=recId]").first().selectOption(new SelectOption().setIndex(1));
            visit.page().locator("[name=description]").fill("An invented further action.");
            visit.follow(
                    ".cr-form .govuk-button-group button",
                    address -> address.contains(page) && address.contains("recorded="));

            assertThat(visit.text(".govuk-notification-banner--success")).contains("Recorded: Propose an action");
            assertThat(visit.text("main")).contains("An invented further action.");
            visit.check("plan-recorded");
        }
        try (var visit = visit().signedInAs("bscp.scrutineer")) {
            visit.open(page);
            assertThat(visit.page()
                            .locator(".cr-commands a:text-is('Propose an action')")
                            .count())
                    .isZero();
        }
    }

    /** On a desk and on a phone at once. */
    private static Visit visit() {
        return Chromium.visit(Objects.requireNonNull(service), List.of(DESK, PHONE), true);
    }
}
