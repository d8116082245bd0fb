package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.clock.ClockStatus;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.DerivedId;
import uk.casereview.system.FreshDatabase;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceParameter;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;
import uk.casereview.tracker.NotificationStage;
import uk.casereview.tracker.RapidReviewStage;

/** What somebody who tries the service out finds after the first start, on Saturday 21 November 2026. */
@SpringBootTest(
        classes = CaseReviewApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "casereview.demo-data=true",
            "casereview.demo-anchor=" + DemoCasesIT.ANCHOR,
            "casereview.data-dir=target/test-service-demo-${test.fork:fork-1}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@ActiveProfiles("demo")
@ExtendWith(ServiceParameter.class)
class DemoCasesIT {
    private static final Set<String> CASES = Plan.commandIds().stream()
            .map(command -> DerivedId.from(command, "notification").toString())
            .collect(Collectors.toSet());

    static final String ANCHOR = "2026-11-21T09:00:00Z";
    private static final Set<ClockStatus> LATE = Set.of(ClockStatus.OVERDUE, ClockStatus.MET_LATE);

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void onTheDayOfTheFirstStart(@Autowired TrainingClock clock, @Autowired DemoCases demoCases) {
        untilTold(demoCases);
        clock.setTo(Instant.parse(ANCHOR));
    }

    @Test
    void everyStageOfBothAggregatesIsThere(Service service) {
        List<JsonNode> cases = cases(service);

        assertThat(values(cases, "/summary/caseRef")).hasSizeGreaterThanOrEqualTo(24);
        assertThat(values(cases, "/summary/notification"))
                .containsExactlyInAnyOrderElementsOf(names(NotificationStage.values()));
        assertThat(values(cases, "/summary/rapidReview")).containsAll(names(RapidReviewStage.values()));
        assertThat(values(cases, "/summary/partnership")).containsExactlyInAnyOrder("BSCP", "SCSP");
    }

    @Test
    void someAreLateSomeDisputedSomeWithdrawnAndSomeDueSoon(Service service) {
        List<JsonNode> cases = cases(service);

        assertThat(cases).filteredOn(row -> hasClock(row, LATE)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(cases)
                .filteredOn(row -> hasClock(row, Set.of(ClockStatus.DUE_SOON)))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(cases)
                .filteredOn(row -> hasClock(row, Set.of(ClockStatus.RUNNING)))
                .isNotEmpty();
        assertThat(cases)
                .filteredOn(row -> row.at("/summary/disputed").asBoolean())
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(cases)
                .filteredOn(row -> row.at("/summary/notification").asString().equals("WITHDRAWN"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    /** What follows by itself belongs to the history too: no event of a case was recorded after the anchor. */
    @Test
    void everythingWasRecordedBeforeTheFirstStart() {
        assertThat(DemoLog.of(database).recordedAt())
                .hasSizeGreaterThan(300)
                .allSatisfy(at -> assertThat(at).isBefore(Instant.parse(ANCHOR)));
    }

    @Test
    void tellingEverythingOnceMoreAddsNothing(@Autowired DemoCases demoCases) {
        DemoLog before = DemoLog.of(database);
        database.sql("update demo.cases set finished = false").update();

        demoCases.run(new DefaultApplicationArguments());
        untilTold(demoCases);

        assertThat(demoCases.incomplete()).isFalse();
        assertThat(DemoLog.of(database)).isEqualTo(before);
    }

    /** Monday after the Christmas holidays, Good Friday, New Year's Eve, and a Sunday in summer. */
    @ParameterizedTest
    @ValueSource(strings = {"2027-01-04", "2027-03-26", "2026-12-31", "2027-08-01"})
    void theStoriesAreAcceptedToTheirEndWhateverTheDay(
            LocalDate anchor,
            @Autowired DemoCases demoCases,
            @Autowired CommandIntake intake,
            @Autowired CaseDirectory directory,
            @Autowired Positions positions,
            @Autowired TokenPositions processes,
            @Autowired DemoUsers users,
            @Autowired TrainingClock clock) {
        // told under another name the stories are not the demo's, and their processes go by the later of the two times
        clock.setTo(Instant.parse("2024-01-08T09:00:00Z"));
        Days days = demoCases.daysBefore(anchor.atTime(9, 0).toInstant(ZoneOffset.UTC));

        Map<String, String> brokenOff = new StoryTelling(intake, directory, positions, processes, users)
                .tell(Plan.of(anchor + "/", days, Stories.all()))
                .orElseThrow();

        assertThat(brokenOff).isEmpty();
    }

    @Test
    void aStartThatIsKilledIsMadeUpForByTheNext(@TempDir Path dataDir) {
        TestDatabase empty = TestDatabase.fresh();
        Map<String, String> settings = new HashMap<>(empty.settings());
        settings.put("casereview.demo-data", "true");
        settings.put("casereview.demo-anchor", ANCHOR);
        settings.put(
                "casereview.keys.master-key-file", dataDir.resolve("master.key").toString());
        JdbcClient other = JdbcClient.create(new DriverManagerDataSource(
                empty.jdbcUrl(),
                DatabaseCredentials.SERVICE_ROLE,
                empty.credentials().servicePassword()));
        int whole = DemoLog.of(database).events().size();

        ServiceProcess killed = ServiceProcess.start(dataDir, settings);
        killed.untilReady();
        assertThat(killed.service().asNobody().get("/sign-in").mustBe(200).body())
                .contains("The invented cases are still being recorded")
                .contains("<progress");
        Waiting.until("a third of the events is there", Duration.ofMinutes(2), () -> DemoLog.begun(other, whole / 3));
        killed.kill();
        assertThat(DemoLog.of(other).events()).hasSizeLessThan(whole);

        try (ServiceProcess again = ServiceProcess.start(dataDir, settings).untilReady()) {
            Waiting.until(
                    "all stories are told",
                    Duration.ofMinutes(2),
                    () -> again.said().contains("demo cases: done"));
            assertThat(DemoLog.of(other).events())
                    .isEqualTo(DemoLog.of(database).events());
        }
    }

    private static void untilTold(DemoCases demoCases) {
        Waiting.until("all stories are told", Duration.ofMinutes(2), () -> !demoCases.isTelling());
    }

    private static List<JsonNode> cases(Service service) {
        return Stream.of("bscp.business-manager", "scsp.business-manager")
                .flatMap(user -> service.as(user)
                        .get("/api/cases?size=200")
                        .mustBe(200)
                        .json()
                        .at("/rows")
                        .valueStream())
                .filter(row -> CASES.contains(row.at("/summary/caseId").asString()))
                .toList();
    }

    private static boolean hasClock(JsonNode row, Set<ClockStatus> statuses) {
        return row.at("/clocks")
                .valueStream()
                .filter(reading -> !reading.at("/clock/kind").asString().equals("C4"))
                .anyMatch(reading -> statuses.contains(
                        ClockStatus.valueOf(reading.at("/status").asString())));
    }

    private static Set<String> values(List<JsonNode> cases, String pointer) {
        return cases.stream().map(row -> row.at(pointer).asString("")).collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
