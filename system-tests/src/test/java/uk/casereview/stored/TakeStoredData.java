package uk.casereview.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import uk.casereview.app.CaseReviewApplication;
import uk.casereview.platform.axon.StoredEventNames;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.system.Answer;
import uk.casereview.system.FreshDatabase;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceParameter;
import uk.casereview.system.TestDatabase;
import uk.casereview.system.Waiting;

/**
 * Takes what this build stores, for later builds to open; no test of this build, and run only when asked for by name
 * (CONTRIBUTING.md). Every command there is goes through it, so that each aggregate and nearly every event is there.
 */
@SpringBootTest(
        classes = CaseReviewApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "casereview.demo-data=false",
            "casereview.data-dir=target/stored-data",
            "casereview.due-work-every=P1D",
            "db-scheduler.polling-interval=1s"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@ActiveProfiles("demo")
@ExtendWith(ServiceParameter.class)
class TakeStoredData {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** After all of it. */
    private static final Instant AT = Instant.parse("2027-06-01T09:00:00Z");

    private static final Map<String, Object> A_CHILD = Map.of(
            "outcome",
            "DEATH",
            "ageYears",
            3,
            "sex",
            "UNKNOWN",
            "harmTypes",
            List.of("NEGLECT"),
            "name",
            "Invented Person",
            "knownToAnyAgency",
            true);

    /** Each needs a course of things of its own, a fault, or days that go by; their forms are approved, and held to earlier ones. */
    private static final Set<String> OF_ANOTHER_COURSE = Set.of(
            "audit.DifferencesFound",
            "case-file.DecisionDeferred",
            "case-file.ProposalLost",
            "data-request.ErasureLapsed",
            "deadline.DeadlineApproaching",
            "meeting.CastingVoteLapsed",
            "meeting.DecisionMarkedForScrutiny",
            "meeting.LateConflictDeclared",
            "meeting.VoteLapsed",
            "practice-review.DeterminationTakenOver",
            "practice-review.InitiationDecidedAgain",
            "practice-review.ReviewStartRecalculated",
            "rapid-review.RapidReviewBecameRequired");

    @Autowired
    private JdbcClient database;

    @Autowired
    private TokenPositions positions;

    @Test
    void ofThisBuild(
            Service service,
            @Value("${casereview.data-dir}") Path dataDir,
            @Value("${spring.datasource.url}") String jdbcUrl)
            throws IOException {
        String day = Objects.requireNonNull(System.getProperty("stored.data.of"), "-Dstored.data.of=<day>");
        walk(service, Samples.all());
        Walk open = walk(
                service,
                Samples.all().stream()
                        .filter(sample -> !sample.path().matches("partnerships.*|.*/mark-(duplicate|entered-in-error)"))
                        .toList());
        anotherRequest(service, open);
        aCaseInSandwell(service);
        service.setClock("bscp.administrator", AT);
        nothingIsDueAnyMore();

        assertThat(count("snapshots"))
                .as("aggregates long enough for a snapshot")
                .isPositive();
        assertThat(notStored()).isSubsetOf(OF_ANOTHER_COURSE);
        StoredData stored = new StoredData(
                day,
                AT,
                StoredData.filesOf(dataDir),
                StoredRows.in(TestDatabase.superuser(jdbcUrl)),
                StoredAnswers.of(service));
        assertThat(stored.write()).isNotEmptyFile();
    }

    private Set<String> notStored() {
        Set<String> missing = new TreeSet<>(
                StoredEventNames.onClassPath(getClass().getClassLoader()).all().keySet());
        database.sql("select distinct payload_type from event_store.events")
                .query(String.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }

    private Walk walk(Service service, List<Sample> samples) {
        Walk walk = new Walk(service, new Settled(database, positions));
        for (Sample sample : samples) {
            if (!sample.forProcessesOnly()) {
                Walk.Ready ready = walk.ready(sample, sample.giver());
                Answer answer = ready.sentBy(service, sample.giver());
                sample.mustHaveBeen(answer);
                walk.keep(sample, ready, answer);
            }
        }
        return walk;
    }

    /** That is not answered yet. */
    private static void anotherRequest(Service service, Walk walk) {
        Sample request = Samples.all().stream()
                .filter(sample -> sample.path().equals("data-requests"))
                .findFirst()
                .orElseThrow();
        walk.ready(request, request.giver()).sentBy(service, request.giver()).mustBe(201);
    }

    private static void aCaseInSandwell(Service service) {
        service.as("scsp.la-notifier")
                .post(
                        "/api/incidents",
                        Map.of(
                                "incidentOn", "2026-02-01",
                                "awareOn", "2026-02-02",
                                "abuseOrNeglect", "SUSPECTED",
                                "locationType", "HOME",
                                "laCode", "E08000028",
                                "outline", "An invented outline of what happened in Sandwell.",
                                "children", List.of(A_CHILD)))
                .mustBe(201);
    }

    /** Nor after what has been done about that. */
    private void nothingIsDueAnyMore() {
        long before = -1;
        for (long events = count("events"); events != before; events = count("events")) {
            before = events;
            dueWorkIsDone();
            long head = head();
            for (String group : groups()) {
                assertThat(positions.awaits(group, positions.at(head), PATIENCE))
                        .as(group)
                        .isTrue();
            }
        }
    }

    private void dueWorkIsDone() {
        String before = lastRun();
        database.sql("update command_side.scheduled_tasks set execution_time = now() where task_name = 'due-work'")
                .update();
        Waiting.until("the due work is done", PATIENCE, () -> !lastRun().equals(before));
    }

    private String lastRun() {
        return database.sql(
                        "select coalesce(last_success::text, '') from command_side.scheduled_tasks where task_name = 'due-work'")
                .query(String.class)
                .single();
    }

    private List<String> groups() {
        return database.sql("select distinct processor_name from event_store.tokens")
                .query(String.class)
                .list();
    }

    private long head() {
        return database.sql("select max(global_index) from event_store.events")
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return database.sql("select count(*) from event_store." + table)
                .query(Long.class)
                .single();
    }
}
