package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.PartnershipId;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Domain §3: working days, legal dates and the status of a clock, as people see them. */
@ServiceTest
class WorkingDayRulesIT {
    /** §3.4, every example of five working days. */
    @ParameterizedTest
    @CsvSource({
        "2020-05-04, 2020-05-12",
        "2022-06-01, 2022-06-10",
        "2022-09-14, 2022-09-22",
        "2023-05-03, 2023-05-11",
        "2025-04-11, 2025-04-22",
        "2026-02-02, 2026-02-09",
        "2026-08-29, 2026-09-07",
        "2026-12-24, 2027-01-05",
    })
    void fiveWorkingDaysSkipWeekendsAndBankHolidays(String awareOn, String dueOn, Service service) {
        CaseSteps steps = new CaseSteps(service).at(awareOn + "T09:00:00Z").recorded(awareOn);

        assertThat(steps.clocks().due("C1")).isEqualTo(dueOn);
        assertThat(steps.clocks().due("C2")).isEqualTo(dueOn);
    }

    /** §3.4, every example of fifteen. */
    @ParameterizedTest
    @CsvSource({"2026-02-09, 2026-03-02", "2026-12-24, 2027-01-19"})
    void fifteenWorkingDaysDoToo(String sentOn, String dueOn, Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at(sentOn + "T09:00:00Z")
                .recorded(sentOn)
                .decidedNotifiable()
                .notified(sentOn + "T09:00:00Z");

        assertThat(steps.clocks().due("C3")).isEqualTo(dueOn);
    }

    /** until 23:59:59 in London, which in summer is an hour before midnight UTC. */
    @Test
    void aDeadlineEndsAtMidnightInLondon(Service service) {
        CaseSteps inTime = dueOnFifteenthOfJune(service).at("2026-06-15T22:59:59Z");
        inTime.accepts(Users.LA_NOTIFIER, "submit-notification", sent("2026-06-15T22:59:59Z"));
        inTime.clocks().becomes("C1", "MET");

        CaseSteps late = dueOnFifteenthOfJune(service).at("2026-06-15T23:00:00Z");
        late.refuses("LATE_REASON_REQUIRED", Users.LA_NOTIFIER, "submit-notification", sent("2026-06-15T23:00:00Z"));
    }

    @Test
    void whatIsTodayIsSaidInLondon(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-06-15T22:59:59Z");
        Map<String, Object> incident = incident("2026-06-15", "2026-06-16", List.of(deadChild()));

        Refused.with("DATE_IN_FUTURE", service.as(Users.LA_NOTIFIER).post("/api/incidents", incident));
        steps.at("2026-06-15T23:00:00Z").recorded(incident);
    }

    /** §3.5; A-8: C1 warns two working days ahead. */
    @Test
    void aClockRunsThenWarnsThenIsOverdue(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        steps.onDay(LocalDate.of(2026, 2, 4)).clocks().becomes("C1", "RUNNING");
        steps.onDay(LocalDate.of(2026, 2, 5)).clocks().becomes("C1", "DUE_SOON");
        steps.onDay(LocalDate.of(2026, 2, 9)).clocks().becomes("C1", "DUE_SOON");
        steps.onDay(LocalDate.of(2026, 2, 10)).clocks().becomes("C1", "OVERDUE");
        steps.onDay(LocalDate.of(2026, 2, 16));
        assertThat(steps.clocks().workingDaysLate("C1")).isEqualTo(5);
    }

    /** §3.5: "workingDaysLate … may be 0 if stop is a weekend". */
    @Test
    void aWeekendIsLateByNoWorkingDay(Service service) {
        CaseSteps steps = new CaseSteps(service)
                .at("2026-01-30T09:00:00Z")
                .recorded("2026-01-30")
                .decidedNotifiable()
                .at("2026-02-07T12:00:00Z");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-06");

        steps.submit("2026-02-07T12:00:00Z", Map.of("lateReason", "STAFFING")).mustBe(200);

        steps.clocks().becomes("C1", "MET_LATE");
        assertThat(steps.clocks().workingDaysLate("C1")).isZero();
    }

    /** no source lets a clock stop; what else runs, or is disputed, does not suspend it. */
    @Test
    void aClockNeverPauses(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");
        steps.accepts(
                Users.BUSINESS_MANAGER,
                "record-parallel-process",
                Map.of("type", "CRIMINAL_INVESTIGATION", "status", "OPEN", "constraint", "NO_FAMILY_CONTACT"));

        steps.onDay(LocalDate.of(2026, 2, 10)).clocks().becomes("C1", "OVERDUE");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-09");
    }

    /** §15.1-4: only a cancelled clock is not applicable, and it keeps its dates. */
    @Test
    void aClockThatDoesNotApplyIsCancelledAndKept(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2026-02-02T09:00:00Z").recorded("2026-02-02");

        steps.accepts(
                Users.LA_NOTIFIER,
                "decide-not-notifiable",
                Map.of("rationale", CaseSteps.RATIONALE, "alternativeRoute", "CHILD_DEATH_REVIEW"));

        steps.clocks().becomes("C1", "NOT_APPLICABLE");
        assertThat(steps.clocks().due("C1")).isEqualTo("2026-02-09");
    }

    /** §3.1: "recomputed only by an explicit ClockRecalculated event (e.g. a new one-off bank holiday proclaimed)". */
    @Test
    void aHolidayProclaimedLaterMovesARunningClockWhenAsked(Service service) {
        CaseSteps steps = new CaseSteps(service).at("2028-07-10T09:00:00Z").recorded("2028-07-10");
        service.as(Users.ADMINISTRATOR)
                .post(
                        "/api/partnerships/" + PartnershipId.of(new PartnershipCode("BSCP")) + "/add-holiday",
                        Map.of(
                                "calendarVersion",
                                "proclaimed-2028-07",
                                "holidays",
                                List.of(Map.of("on", "2028-07-14", "name", "Invented one-off holiday"))))
                .mustBe(200);
        assertThat(steps.clocks().due("C1")).isEqualTo("2028-07-17");
        assertThat(new CaseSteps(service).recorded("2028-07-10").clocks().due("C1"))
                .isEqualTo("2028-07-18");
        steps.refuses("FORBIDDEN_ROLE", Users.LA_NOTIFIER, "recalculate-clocks", Map.of());

        Answer moved = steps.accepts(Users.BUSINESS_MANAGER, "recalculate-clocks", Map.of());

        assertThat(moved.json().at("/events").toString()).isEqualTo("[\"ClockRecalculated\",\"ClockRecalculated\"]");
        assertThat(steps.clocks().due("C1")).isEqualTo("2028-07-18");
        assertThat(steps.accepts(Users.BUSINESS_MANAGER, "recalculate-clocks", Map.of())
                        .json()
                        .at("/events")
                        .size())
                .isZero();
    }

    private static CaseSteps dueOnFifteenthOfJune(Service service) {
        return new CaseSteps(service)
                .at("2026-06-08T09:00:00Z")
                .recorded("2026-06-08")
                .decidedNotifiable()
                .readAgain();
    }

    private static Map<String, Object> sent(String at) {
        return Map.of("sentAt", at, "recipients", List.of("PANEL", "PARTNERS"));
    }
}
