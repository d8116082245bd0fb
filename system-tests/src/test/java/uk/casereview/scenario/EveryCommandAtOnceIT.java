package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.casereview.platform.axon.TokenPositions;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Settled;
import uk.casereview.sample.Walk;
import uk.casereview.sample.Walk.Ready;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/**
 * Design §4, G3 and G4, for every command that a person may give: two people give it on the version both have read, each
 * of them twice under one key, all at once. One of the two is heard, the other is told to read again; a repetition gets the
 * first answer, then and ever after; what changes nothing is answered alike each time. What makes a new member has no version, and each of the two makes one unless a rule
 * forbids it.
 */
@ServiceTest
class EveryCommandAtOnceIT {
    private static final int PEOPLE = 2;
    private static final int TIMES = 2;
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(PEOPLE * TIMES);

    /** One person's command, under their own key, and what they were told each time. */
    private record Given(Ready command, List<Answer> answers) {
        boolean done() {
            return answers.getFirst().status() < 300;
        }

        /** What changes nothing leaves no trace by which to know it again, and no new version. */
        boolean changed() {
            return done() && !answers.getFirst().json().at("/events").isEmpty();
        }
    }

    private final Set<String> done = new TreeSet<>();

    @AfterAll
    static void callersGo() {
        CALLERS.shutdown();
    }

    @Test
    void everyCommandIsDoneOnce(Service service, @Autowired JdbcClient database, @Autowired TokenPositions positions)
            throws Exception {
        Settled settled = new Settled(database, positions);
        Walk walk = new Walk(service, settled);
        List<Sample> samples = Samples.all().stream()
                .filter(sample -> !sample.forProcessesOnly())
                .toList();
        for (Sample sample : samples) {
            Ready ready = walk.ready(sample, sample.giver());
            boolean versioned = sample.address().contains("{id}");
            if (versioned) {
                settled.awaited();
            }
            Ready onVersion = versioned ? with(ready, "If-Match", version(settled, ready)) : ready;

            List<Given> given = atOnce(service, sample, onVersion);

            Given heard = given.stream().filter(Given::done).findFirst().orElse(given.getFirst());
            given.forEach(each -> toldTheSame(sample, each));
            sample.mustHaveBeen(heard.answers().getFirst());
            if (heard.done()) {
                done.add(sample.command().getSimpleName());
            }
            if (heard.changed()) {
                othersReadAgain(sample, given, versioned);
                repeatedLater(service, sample, heard);
            }
            walk.keep(sample, heard.command(), heard.answers().getFirst());
        }
        assertThat(done)
                .isEqualTo(samples.stream()
                        .map(sample -> sample.command().getSimpleName())
                        .filter(command -> !command.equals("EstablishPartnership"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whatever it was, one key has one answer, and no more than one is the first. */
    private static void toldTheSame(Sample sample, Given given) {
        assertThat(given.answers())
                .as(sample.title())
                .extracting(Answer::status, Answer::code)
                .containsOnly(tuple(
                        given.answers().getFirst().status(),
                        given.answers().getFirst().code()));
        if (given.done()) {
            assertThat(given.answers())
                    .as(sample.title())
                    .extracting(Answer::body)
                    .containsOnly(given.answers().getFirst().body());
        }
        if (given.changed()) {
            assertThat(given.answers())
                    .as(sample.title())
                    .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                    .hasSize(1);
        }
    }

    private static void othersReadAgain(Sample sample, List<Given> given, boolean versioned) {
        List<Answer> firsts =
                given.stream().map(each -> each.answers().getFirst()).toList();
        if (versioned) {
            assertThat(firsts).as(sample.title()).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        } else {
            assertThat(firsts).as(sample.title()).extracting(Answer::status).isSubsetOf(201, 422);
            assertThat(firsts)
                    .as(sample.title())
                    .filteredOn(answer -> answer.status() == 201)
                    .extracting(answer -> answer.text("/id"))
                    .doesNotHaveDuplicates();
        }
    }

    private static void repeatedLater(Service service, Sample sample, Given heard) {
        Answer again = heard.command().sentBy(service, sample.giver());

        assertThat(again.header("Idempotency-Replayed")).as(sample.title()).isEqualTo("true");
        assertThat(again.body())
                .as(sample.title())
                .isEqualTo(heard.answers().getFirst().body());
    }

    private static List<Given> atOnce(Service service, Sample sample, Ready ready)
            throws InterruptedException, ExecutionException {
        List<Ready> commands = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            commands.add(with(ready, "Idempotency-Key", UUID.randomUUID().toString()));
        }
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            commands.forEach(command -> calls.add(() -> command.sentBy(service, sample.giver())));
        }
        List<Future<Answer>> answers = CALLERS.invokeAll(calls);
        List<Given> given = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<Answer> own = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                own.add(answers.get(time * PEOPLE + person).get());
            }
            given.add(new Given(
                    commands.get(person),
                    own.stream()
                            .sorted(Comparator.comparing(answer -> answer.header("Idempotency-Replayed")))
                            .toList()));
        }
        return given;
    }

    private static Ready with(Ready ready, String header, String value) {
        Map<String, String> headers = new HashMap<>(ready.headers());
        headers.put(header, value);
        return new Ready(ready.path(), ready.body(), Map.copyOf(headers));
    }

    private static String version(Settled settled, Ready ready) {
        return "\"" + settled.version(ready.path().split("/", -1)[1]) + "\"";
    }
}
