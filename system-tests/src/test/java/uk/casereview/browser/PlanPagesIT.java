package uk.casereview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.scenario.PlanLoad;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** From a case to its action plan, on a desk and on a phone. */
@ServiceTest
class PlanPagesIT {
    private static final int DESK = 1280;
    private static final int PHONE = 320;

    private static @Nullable Chromium chromium;
    private static @Nullable PlanLoad load;
    private static @Nullable Service service;

    @BeforeAll
    static void aBrowserAndAPlan(Service running) {
        service = running;
        chromium = Chromium.start();
        load = PlanLoad.made(running);
    }

    @AfterAll
    static void noBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void aCaseLeadsToItsPlanAndThePlanBack(int width) {
        PlanLoad made = Objects.requireNonNull(load);
        try (var visit = visit(width).signedInAs("bscp.business-manager")) {
            visit.open("/cases/" + made.caseRef());
            assertThat(visit.text("main")).contains("Plan of the rapid review", "Work is under way");
            Sight.check(visit.page(), "case-with-plan");
            visit.follow("a[href*='/plans/']", address -> address.endsWith("/plans/" + made.planId()));

            assertThat(visit.heading()).isEqualTo("Action plan of case " + made.caseRef());
            assertThat(visit.text("main"))
                    .contains("Green: completed", "Verified", "Red: slipping or overdue", "An invented recommendation.")
                    .contains("Challenge to BCT", "Some effect seen");
            Sight.check(visit.page(), "plan");

            visit.follow(
                    ".govuk-breadcrumbs a[href*='" + made.caseRef() + "']",
                    address -> address.endsWith(made.caseRef()));
            assertThat(visit.open("/cases/" + made.caseRef() + "/plans/none").status())
                    .isEqualTo(404);
        }
    }

    private static Visit visit(int width) {
        return Visit.in(Objects.requireNonNull(chromium)
                .visitor(Objects.requireNonNull(service).address(), width, true));
    }
}
