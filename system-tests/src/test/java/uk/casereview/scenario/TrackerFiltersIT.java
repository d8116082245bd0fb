package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.Users.BUSINESS_MANAGER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.casereview.figures.Shown;
import uk.casereview.scenario.PlanSteps.Agreed;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** §11.2: "Filters: overdue, stage, agency, theme, year", in both lists of cases, and by the colour of plans. */
@ServiceTest
class TrackerFiltersIT {
    private static final String CASES = "/api/cases";
    private static final String TRACKER = "/api/dashboards/tracker";

    /** §11.5: "A reporting year is named by its end (2026 = Apr 2025–Mar 2026)". */
    @Test
    void aCaseIsOfTheReportingYearOfItsIncident(Service service) {
        CaseSteps march = new CaseSteps(service).at("2026-03-31T09:00:00Z").recorded("2026-03-31");
        CaseSteps april = new CaseSteps(service).at("2026-04-01T09:00:00Z").recorded("2026-04-01");

        for (String list : List.of(CASES, TRACKER)) {
            assertThat(cases(service, list + "?year=2026&after=" + april.position()))
                    .contains(march.caseRef())
                    .doesNotContain(april.caseRef());
            assertThat(cases(service, list + "?year=2027&after=" + april.position()))
                    .contains(april.caseRef())
                    .doesNotContain(march.caseRef());
        }
    }

    @Test
    void aCaseIsFoundByWhatWasLearntFromItUntilItIsTaggedOtherwise(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        String caseRef = plan.steps().caseRef();
        plan.theCase().mustBe(200);
        String agency = Shown.allRows(service.as(BUSINESS_MANAGER), TRACKER + plan.after("?"))
                .filter(row -> row.path("caseRef").asString().equals(caseRef))
                .map(row -> row.at("/agencies/0").asString())
                .findFirst()
                .orElseThrow();
        for (String list : List.of(CASES, TRACKER)) {
            assertThat(cases(service, list + "?theme=T1&agency=" + agency)).contains(caseRef);
            assertThat(cases(service, list + "?theme=T6")).doesNotContain(caseRef);
        }

        plan.as(BUSINESS_MANAGER, "retag-learning", Map.of("recId", agreed.recommendation(), "themes", List.of("T6")))
                .mustBe(200);

        for (String list : List.of(CASES, TRACKER)) {
            assertThat(cases(service, list + "?theme=T6&agency=" + agency + plan.after("&")))
                    .contains(caseRef);
            assertThat(cases(service, list + "?theme=T1")).doesNotContain(caseRef);
        }
    }

    /** §10.3: on schedule until it is due, and red from the next day on, which no event tells. */
    @Test
    void aCaseIsFoundByTheColourThatAPlanHasOnTheDay(Service service) {
        Agreed agreed = PlanSteps.agreed(service, 1);
        PlanSteps plan = agreed.plan();
        String caseRef = plan.steps().caseRef();

        colours(service, plan.at("2026-09-30T10:00:00Z"), caseRef, "AMBER");
        colours(service, plan.at("2026-10-01T10:00:00Z"), caseRef, "RED");
        plan.complete(agreed.first()).mustBe(200);
        colours(service, plan, caseRef, "GREEN");

        assertThat(cases(service, TRACKER + "?rag=RED&asOf=2026-10-01T09:59:59Z"))
                .contains(caseRef);
        assertThat(cases(service, TRACKER + "?rag=AMBER&asOf=2026-09-30T10:00:00Z"))
                .contains(caseRef);
    }

    private static void colours(Service service, PlanSteps plan, String caseRef, String colour) {
        plan.theCase().mustBe(200);
        for (String list : List.of(CASES, TRACKER)) {
            for (String other : List.of("RED", "AMBER", "GREEN", "NOT_STARTED")) {
                assertThat(cases(service, list + "?rag=" + other + plan.after("&"))
                                .contains(caseRef))
                        .as(list + " " + colour + " asked for " + other)
                        .isEqualTo(other.equals(colour));
            }
        }
    }

    /** Whoever has a code wrong would else be told that there are no cases. */
    @ParameterizedTest
    @CsvSource({
        "/api/cases, agency, ABCX",
        "/api/cases, theme, T99",
        "/api/cases, partnership, XSCP",
        "/api/cases, rag, BLUE",
        "/api/dashboards/tracker, agency, ABCX",
        "/api/dashboards/tracker, theme, T99",
        "/api/dashboards/tracker, theme, t1",
        "/api/dashboards/tracker, rag, BLUE",
        "/api/dashboards/tracker, year, 2026-27"
    })
    void whatThereIsNotIsRefused(String list, String filter, String value, Service service) {
        Answer answer = service.as(BUSINESS_MANAGER)
                .get(list + "?" + filter + "=" + value)
                .mustBe(400);

        assertThat(answer.json().path("errors").findValuesAsString("parameter")).containsExactly(filter);
    }

    /** What another partnership has is known: its cases may be opened to the reader. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/cases?partnership=SCSP", "/api/cases?agency=SMBC", "/api/dashboards/tracker?agency=SMBC"})
    void whatAnotherPartnershipHasIsKnown(String list, Service service) {
        service.as(BUSINESS_MANAGER).get(list).mustBe(200);
    }

    private static List<String> cases(Service service, String list) {
        return Shown.allRows(service.as(BUSINESS_MANAGER), list)
                .map(row -> row.findValue("caseRef").asString())
                .toList();
    }
}
