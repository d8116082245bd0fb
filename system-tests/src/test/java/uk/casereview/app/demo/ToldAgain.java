package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.casereview.app.postgres.DatabaseCredentials;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.http.CommandIntake;
import uk.casereview.platform.signin.DemoUsers;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.system.ServiceProcess;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/** How the demo cases are told: once, to their end, and on after whatever cut the telling off. */
abstract class ToldAgain {
    private static final int WITHOUT_CHRONICLE =
            (int) Stories.all().stream().filter(Stories::isCase).count();
    /** With the meetings, and all that they hear of. */
    private static final int FEW =
            (int) Stories.all().stream().takeWhile(Stories::isCase).count();

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void everythingIsTold(
            @Autowired DemoCases demoCases, @Autowired Positions positions, @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
    }

    @Test
    void tellingEverythingOnceMoreAddsNothing(
            @Autowired DemoCases demoCases, @Autowired Positions positions, @Autowired TokenPositions tokens) {
        DemoLog before = DemoLog.of(database);
        database.sql("update demo.cases set finished = false, cases = :again, told_before = null")
                .param("again", WITHOUT_CHRONICLE)
                .update();

        demoCases.run(new DefaultApplicationArguments());
        Told.await(demoCases, positions, tokens);

        assertThat(demoCases.incomplete()).isFalse();
        assertThat(DemoLog.of(database).unlike(before)).isEmpty();
    }

    @Test
    void whatWasToldBeforeTheMarkIsPassedOver(
            @Autowired DemoCases demoCases,
            @Autowired CommandIntake intake,
            @Autowired CaseDirectory directory,
            @Autowired Positions positions,
            @Autowired TokenPositions processes,
            @Autowired DemoUsers users) {
        Instant anchor = Instant.parse(DemoTest.ANCHOR);
        StoryTelling telling =
                new StoryTelling(CommandIds.of("another/"), intake, directory, positions, processes, users);

        Optional<Map<String, String>> brokenOff = telling.tell(
                Plan.of(CommandIds.of("another/"), demoCases.daysBefore(anchor), WITHOUT_CHRONICLE), anchor, _ -> {});

        assertThat(brokenOff).contains(Map.of());
        assertThat(telling.pace().commands()).isZero();
    }

    /** On the Monday after the Christmas holidays; the days of others are for {@code PlanProperties}. */
    @Test
    void theStoriesAreAcceptedToTheirEndOnAnotherDayToo(
            @Autowired DemoCases demoCases,
            @Autowired CommandIntake intake,
            @Autowired CaseDirectory directory,
            @Autowired Positions positions,
            @Autowired TokenPositions processes,
            @Autowired DemoUsers users,
            @Autowired TrainingClock clock) {
        // in another edition the stories are not the demo's, and their processes go by the later of the two times
        clock.setTo(Instant.parse("2020-01-08T09:00:00Z"));
        CommandIds edition = CommandIds.of("another-day/");
        Days days = demoCases.daysBefore(Instant.parse("2027-01-04T09:00:00Z"));

        Optional<Map<String, String>> brokenOff = new StoryTelling(
                        edition, intake, directory, positions, processes, users)
                .tell(Plan.of(edition, days, WITHOUT_CHRONICLE), Instant.EPOCH, _ -> {});

        assertThat(brokenOff).contains(Map.of());
    }

    @Test
    void aStartThatIsKilledIsMadeUpForByTheNext(@TempDir Path dataDir) {
        TestDatabase empty = TestDatabase.fresh();
        Map<String, String> settings = new HashMap<>(empty.settings());
        settings.put("casereview.demo-data", "true");
        settings.put("casereview.demo-anchor", DemoTest.ANCHOR);
        settings.put("casereview.demo-cases", String.valueOf(FEW));
        settings.put(
                "casereview.keys.master-key-file", dataDir.resolve("master.key").toString());
        JdbcClient other = JdbcClient.create(new DriverManagerDataSource(
                empty.jdbcUrl(),
                DatabaseCredentials.SERVICE_ROLE,
                empty.credentials().servicePassword()));
        DemoLog whole = DemoLog.ofFirst(FEW, database);

        ServiceProcess killed = ServiceProcess.start(dataDir, settings);
        killed.untilReady();
        Waiting.until("the pages say how far it has come", Duration.ofMinutes(1), () -> saysHowFar(killed));
        Waiting.until(
                "a third of the events is there",
                Duration.ofMinutes(2),
                () -> DemoLog.begun(other, whole.events().size() / 3));
        killed.kill();
        // its claims on the groups of events end with it, and not ten seconds after it last renewed them
        other.sql("update event_store.tokens set owner = null").update();
        assertThat(DemoLog.of(other).events()).hasSizeLessThan(whole.events().size());

        try (ServiceProcess again = ServiceProcess.start(dataDir, settings)) {
            again.untilReady();
            Waiting.until(
                    "all stories are told",
                    Duration.ofMinutes(2),
                    () -> again.said().contains("demo cases: done"));
            assertThat(DemoLog.of(other).unlike(whole)).isEmpty();
        }
    }

    private static boolean saysHowFar(ServiceProcess process) {
        String page = process.service().asNobody().get("/sign-in").mustBe(200).body();
        return page.contains("The invented cases are still being recorded") && page.contains("<progress");
    }
}
