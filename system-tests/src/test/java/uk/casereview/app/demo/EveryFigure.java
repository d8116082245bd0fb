package uk.casereview.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.casereview.figures.DashboardCheck;
import uk.casereview.figures.Period;
import uk.casereview.figures.RawEvent;
import uk.casereview.figures.Shown;
import uk.casereview.figures.SlowFigures;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.system.Service;
import uk.casereview.system.Waiting;

/**
 * Every figure of every dashboard equals a second, slow calculation from the raw events, now and at past moments: some
 * spread over the years, and just before and after a correction of each kind.
 */
abstract class EveryFigure {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MIGRATION = "db/query_side/V14__figures_of_a_past_day.sql";

    @Autowired
    private JdbcClient database;

    private List<RawEvent> log = List.of();
    private Instant now = Instant.parse(DemoTest.ANCHOR);

    @BeforeEach
    void everythingIsTold(
            @Autowired DemoCases demoCases,
            @Autowired TrainingClock clock,
            @Autowired Positions positions,
            @Autowired TokenPositions tokens) {
        Told.await(demoCases, positions, tokens);
        log = SlowFigures.log(database);
        now = Stream.concat(Stream.of(now), log.stream().map(RawEvent::recordedAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        clock.setTo(now);
    }

    @Test
    void everyFigureOfNowIsTheOneWorkedOutFromTheEvents(Service service) {
        Moment.PARTNERSHIPS.forEach(partnership -> {
            SlowFigures slow = SlowFigures.of(log, partnership, null, dayOf(now));
            assertThat(slow.caseRefs()).hasSizeGreaterThan(5);
            new DashboardCheck(service.as(manager(partnership)), "", slow, true).all();
        });
        assertThat(SlowFigures.of(log, "BSCP", null, dayOf(now)).themes(Period.ALWAYS))
                .containsKeys("CLOSED_PLAN_THEMES.T5", "REPEATED_THEMES.T5");
        assertThat(SlowFigures.of(log, "BSCP", null, dayOf(now)).inProgress(Period.ALWAYS))
                .containsKeys("PRACTICE_REVIEWS_IN_PROGRESS.OVERDUE", "PRACTICE_REVIEWS_IN_PROGRESS.WITHIN_DATE");
    }

    @Test
    void everyFigureOfAPastMomentIsTheOneKnownThen(Service service) {
        List<Moment> moments = Moment.of(log, now);
        assertThat(moments).hasSizeGreaterThan(2 * Moment.SPREAD + 6);
        for (Moment moment : moments) {
            new DashboardCheck(
                            service.as(manager(moment.partnership())),
                            "&asOf=" + moment.at(),
                            SlowFigures.of(log, moment.partnership(), moment.at(), dayOf(moment.at())),
                            moment.equals(moments.get(Moment.SPREAD)))
                    .all();
        }
    }

    /** So that nothing is equal because it is nowhere. */
    @Test
    void everyPartnershipHasReportedLateOnceAndReachedPeopleWithWhatItLearnt() {
        assertThat(Moment.lateReports(log).map(RawEvent::partnership))
                .containsExactlyInAnyOrderElementsOf(Moment.PARTNERSHIPS);
        Moment.lateReports(log).forEach(late -> {
            Instant before = late.recordedAt().minusMillis(1);
            assertThat(SlowFigures.of(log, late.partnership(), before, dayOf(before))
                            .overdue(Period.ALWAYS))
                    .anyMatch(row -> row.startsWith(" C9 "));
        });
        Moment.PARTNERSHIPS.forEach(partnership -> {
            SlowFigures slow = SlowFigures.of(log, partnership, null, dayOf(now));
            assertThat(slow.clocks(Period.ALWAYS)).containsKeys("C9.MET", "C9.MET_LATE");
            assertThat(slow.audience(Period.ALWAYS))
                    .containsKeys("DISSEMINATIONS.BRIEFING_NOTE", "DISSEMINATIONS.WEBINAR");
        });
    }

    private static String manager(String partnership) {
        return partnership.toLowerCase(Locale.ROOT) + ".business-manager";
    }

    /** Sums of now and versions known now are kept apart, and must say the same. */
    @Test
    void whatIsKnownNowIsTheSameFromSumsAndFromVersions(Service service) {
        Moment.PARTNERSHIPS.stream().map(EveryFigure::manager).forEach(user -> {
            for (String of :
                    List.of("timeliness", "decisions", "actions", "themes", "overdue", "annual-report", "tracker")) {
                JsonNode sums = service.as(user)
                        .get("/api/dashboards/" + of)
                        .mustBe(200)
                        .json();
                JsonNode versions = service.as(user)
                        .get("/api/dashboards/" + of + "?asOf=" + now)
                        .mustBe(200)
                        .json();
                assertThat(numbers(versions)).as(of).isEqualTo(numbers(sums)).isNotEmpty();
            }
        });
    }

    /** Design §6: "gives the same bytes as before". */
    @Test
    void aRebuildGivesTheSameBytes(Service service) {
        List<String> before = rows();

        service.as("bscp.operator").post("/api/projections/figures/rebuild", "").mustBe(202);
        Waiting.until(
                "the figures are rebuilt",
                Duration.ofSeconds(60),
                () -> stateOfRebuild(service).equals("DONE"));

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(1000);
    }

    @Test
    void theMigrationFillsTheSumsOfThePastAsTheyAreKept(
            @Autowired DataSource source, @Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(everything -> {
            List<String> before = rows();
            database.sql("set local search_path = query_side").update();
            database.sql("drop table figure_count_known_view, figure_stopped_known_view, figure_running_known_view")
                    .update();
            database.sql("drop index figure_fact_known_from, figure_fact_known_to, figure_clock_known_from,"
                            + " figure_clock_known_to")
                    .update();

            ScriptUtils.executeSqlScript(DataSourceUtils.getConnection(source), new ClassPathResource(MIGRATION));

            assertThat(rows()).isEqualTo(before);
            everything.setRollbackOnly();
        });
    }

    private List<String> rows() {
        return Stream.of(
                        "fact",
                        "clock",
                        "subject",
                        "case",
                        "case_past",
                        "count",
                        "count_known",
                        "stopped",
                        "stopped_known",
                        "running",
                        "running_known",
                        "holiday")
                .flatMap(table -> database
                        .sql("select '%1$s ' || v::text from query_side.figure_%1$s_view v order by 1".formatted(table))
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private static String stateOfRebuild(Service service) {
        return StreamSupport.stream(
                        service.as("bscp.operator")
                                .get("/api/projections")
                                .mustBe(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(one -> one.path("group").asString().equals("figures"))
                .map(one -> one.at("/rebuild/state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(JsonNode dashboard) {
        return new Shown(dashboard)
                .figures()
                .map(figure -> figure.path("code").asString() + "="
                        + figure.path("shown").asString())
                .toList();
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, LONDON);
    }
}
