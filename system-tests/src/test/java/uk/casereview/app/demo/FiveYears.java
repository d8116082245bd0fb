package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.PlanStage;
import uk.casereview.actionplan.Rag;
import uk.casereview.clock.ClockStatus;
import uk.casereview.deliberation.DecisionRecord.DecisionMode;
import uk.casereview.deliberation.DecisionRecord.DecisionResult;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.Body;
import uk.casereview.system.Service;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.PracticeReviewStage;
import uk.casereview.tracker.RapidReviewStage;

/** What somebody who tries the service out finds after the first start: five years of two partnerships. */
abstract class FiveYears {
    private static final Set<ClockStatus> LATE = Set.of(ClockStatus.OVERDUE, ClockStatus.MET_LATE);
    private static final Instant ANCHOR = Instant.parse(DemoTest.ANCHOR);

    @BeforeEach
    void onTheDayOfTheFirstStart(
            @Autowired TrainingClock clock,
            @Autowired DemoCases demoCases,
            @Autowired Positions positions,
            @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
        clock.setTo(ANCHOR);
    }

    @Test
    void everyStageOfTheThreeReviewsIsThere(Service service) {
        Told told = Told.in(service);

        assertThat(told.values("/summary/caseRef")).hasSizeGreaterThanOrEqualTo(120);
        assertThat(told.values("/summary/notification"))
                .containsExactlyInAnyOrderElementsOf(names(NotificationStage.values()));
        assertThat(told.values("/summary/rapidReview")).containsAll(names(RapidReviewStage.values()));
        assertThat(told.values("/summary/practiceReview")).containsAll(names(PracticeReviewStage.values()));
        assertThat(told.values("/summary/partnership")).containsExactlyInAnyOrder("BSCP", "SCSP");
    }

    @Test
    void everyStageAndColourOfAPlanIsThereAndEveryStageOfAnAction(Service service) {
        Told told = Told.in(service);

        assertThat(told.values("/summary/plans", "/stage"))
                .containsExactlyInAnyOrderElementsOf(names(PlanStage.values()));
        assertThat(told.each("/summary/plans")
                        .flatMap(plan -> plan.at("/actions").valueStream())
                        .map(action -> action.at("/stage").asString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(names(ActionStage.values()));
        Set<String> colours = Told.MANAGERS.stream()
                .flatMap(user -> Told.rows(service, user, "/api/dashboards/tracker"))
                .flatMap(row -> row.at("/plans").valueStream())
                .map(plan -> plan.at("/rag").asString())
                .collect(Collectors.toSet());
        assertThat(colours).containsExactlyInAnyOrderElementsOf(names(Rag.values()));
    }

    @Test
    void someAreLateSomeDisputedSomeWithdrawnSomeDueSoonAndOneIsOfTwoAreas(Service service) {
        List<JsonNode> cases = Told.in(service).cases();

        assertThat(cases).filteredOn(row -> hasClock(row, LATE)).hasSizeGreaterThanOrEqualTo(10);
        assertThat(cases)
                .filteredOn(row -> hasClock(row, Set.of(ClockStatus.DUE_SOON)))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(cases)
                .filteredOn(row -> hasClock(row, Set.of(ClockStatus.RUNNING)))
                .isNotEmpty();
        assertThat(cases)
                .filteredOn(row -> row.at("/summary/disputed").asBoolean())
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(cases)
                .filteredOn(row -> row.at("/summary/notification").asString().equals("WITHDRAWN"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(Told.rows(service, "scsp.business-manager", "/api/cases")
                        .map(row -> row.at("/summary/partnership").asString()))
                .contains("BSCP");
    }

    @Test
    void decisionsAreTakenInEveryWayAndByEveryBody(Service service) {
        List<JsonNode> decisions = decisions(service);

        assertThat(values(decisions, "/mode")).containsExactlyInAnyOrderElementsOf(names(DecisionMode.values()));
        assertThat(values(decisions, "/result")).containsExactlyInAnyOrderElementsOf(names(DecisionResult.values()));
        assertThat(values(decisions, "/route")).containsExactlyInAnyOrderElementsOf(names(Route.values()));
        assertThat(values(decisions, "/body"))
                .contains(
                        Body.LA_NOTIFIER.name(),
                        Body.SCSG.name(),
                        Body.SANDWELL_CSPRG.name(),
                        Body.DSP.name(),
                        Body.EXECUTIVE_BOARD.name(),
                        Body.SCSP.name());
    }

    /** Birmingham's arrangements of 30 December 2024 lie in the middle; what was decided before keeps those of its day. */
    @Test
    void pastDecisionsKeepThePolicyOfTheirDay(Service service) {
        LocalDate changed = LocalDate.of(2024, 12, 30);
        List<JsonNode> birminghams = decisions(service).stream()
                .filter(decision -> decision.at("/policyVersion").asString().startsWith("BSCP"))
                .toList();

        assertThat(birminghams)
                .filteredOn(decision -> dayOf(decision).isBefore(changed))
                .hasSizeGreaterThan(30)
                .allMatch(decision -> decision.at("/policyVersion").asString().equals("BSCP-2019-04"));
        assertThat(birminghams)
                .filteredOn(decision -> !dayOf(decision).isBefore(changed))
                .hasSizeGreaterThan(30)
                .allMatch(decision -> decision.at("/policyVersion").asString().equals("BSCP-2024-12"));
    }

    private static LocalDate dayOf(JsonNode decision) {
        return LocalDate.parse(decision.at("/decidedOn").asString());
    }

    /** What follows by itself belongs to the history too: no event of a case was recorded after the anchor. */
    @Test
    void everythingWasRecordedInTheFiveYearsBeforeTheFirstStart(Service service, @Autowired JdbcClient database) {
        List<Instant> recordedAt = DemoLog.of(database).recordedAt();

        assertThat(recordedAt)
                .hasSizeGreaterThan(5000)
                .allSatisfy(at -> assertThat(at).isBefore(ANCHOR).isAfter(Instant.parse("2021-11-01T00:00:00Z")));
        assertThat(Told.in(service).values("/summary/caseRef").stream()
                        .map(ref -> ref.substring(0, "BSCP-2026".length()))
                        .collect(Collectors.toSet()))
                .contains("BSCP-2021", "BSCP-2022", "BSCP-2023", "BSCP-2024", "BSCP-2025", "BSCP-2026")
                .contains("SCSP-2022", "SCSP-2023", "SCSP-2024", "SCSP-2025", "SCSP-2026");
    }

    private static List<JsonNode> decisions(Service service) {
        return Told.MANAGERS.stream()
                .flatMap(user -> Told.rows(service, user, "/api/decisions"))
                .map(row -> row.at("/entry/decision"))
                .toList();
    }

    private static boolean hasClock(JsonNode row, Set<ClockStatus> statuses) {
        return row.at("/clocks")
                .valueStream()
                .filter(reading -> !reading.at("/clock/kind").asString().equals("C4"))
                .anyMatch(reading -> statuses.contains(
                        ClockStatus.valueOf(reading.at("/status").asString())));
    }

    private static Set<String> values(List<JsonNode> rows, String pointer) {
        return rows.stream().map(row -> row.at(pointer).asString("")).collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
