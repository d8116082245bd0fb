package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.scenario.CaseSteps.deadChild;
import static uk.casereview.scenario.CaseSteps.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/**
 * One command given several times at once, and several that differ at once: of each kind of aggregate what begins it and
 * what may be given again and again. Every single command: {@link EveryCommandAtOnceIT}.
 */
@ServiceTest
class CommandsAtOnceIT {
    private static final int AT_ONCE = 6;

    /** A command: who gives it, where, and what number n of several says. */
    private record Given(String user, String path, IntFunction<Map<String, ?>> body) {}

    /** Design §4: "Idempotency-Key seen before: the first answer again", also where the first is not given yet. */
    @Test
    void theSameCommandIsDoneOnce(Service service) throws Exception {
        for (Given given : sample(service)) {
            Caller caller = service.as(given.user())
                    .with("Idempotency-Key", UUID.randomUUID().toString());

            List<Answer> answers =
                    atOnce(_ -> caller.post(given.path(), given.body().apply(0)));

            assertThat(answers).as(given.path()).allMatch(answer -> answer.status() < 300);
            assertThat(answers)
                    .extracting(Answer::body)
                    .as(given.path())
                    .containsOnly(answers.getFirst().body());
            assertThat(answers)
                    .as(given.path())
                    .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
                    .hasSize(1);
        }
    }

    /** Each is done, one after the other; whoever is too late for the rules or the version is told so. */
    @Test
    void severalCommandsLeaveOneRecord(Service service) throws Exception {
        for (Given given : sample(service)) {
            List<Answer> answers = atOnce(n ->
                    service.as(given.user()).post(given.path(), given.body().apply(n)));

            assertThat(answers)
                    .as(given.path())
                    .allMatch(answer -> List.of(200, 201, 412, 422).contains(answer.status()));
            List<Answer> done =
                    answers.stream().filter(answer -> answer.status() < 300).toList();
            assertThat(done).as(given.path()).isNotEmpty();
            assertThat(done.stream()
                            .map(answer -> answer.text("/id") + answer.text("/version"))
                            .distinct()
                            .toList())
                    .as("every change has a version of its own: " + given.path())
                    .hasSize(done.size());
        }
    }

    /** Only one of those who decide on the version all have read; the others read again. */
    @Test
    void ofSeveralOnOneVersionOneIsDone(Service service) throws Exception {
        for (Given given : sample(service)) {
            if (given.path().chars().filter(letter -> letter == '/').count() == 4) {
                Answer first = service.as(given.user())
                        .post(given.path(), given.body().apply(AT_ONCE))
                        .mustBe(200);

                List<Answer> answers = atOnce(n -> service.as(given.user())
                        .with("If-Match", first.header("ETag"))
                        .post(given.path(), given.body().apply(n)));

                assertThat(answers)
                        .as(given.path())
                        .extracting(Answer::status)
                        .containsOnlyOnce(200)
                        .containsOnly(200, 412);
            }
        }
    }

    private static List<Given> sample(Service service) {
        ReviewSteps review = ReviewSteps.gathering(service).at("2026-02-19T09:00:00Z");
        CaseSteps steps = review.steps();
        String meeting = MeetingSteps.scheduled(service, Users.BUSINESS_MANAGER, "SCSG", "2026-02-19")
                .id();
        String run = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        String partnership = "/api/partnerships/"
                + service.as(Users.ADMINISTRATOR)
                        .get("/api/partnerships/BSCP")
                        .mustBe(200)
                        .text("/partnershipId");
        String request = RequestSteps.logged(service, steps, "RECTIFICATION").id();
        service.as(RequestSteps.OFFICER)
                .post(
                        "/api/data-requests/" + request + "/decide-data-request",
                        Map.of("decision", "GRANTED", "reason", "An invented comparison."))
                .mustBe(200);
        return List.of(
                new Given(
                        Users.LA_NOTIFIER,
                        "/api/incidents",
                        n -> incident("2026-02-02", "2026-02-0" + (2 + n), List.of(deadChild()))),
                new Given(
                        Users.BUSINESS_MANAGER,
                        "/api/incidents/" + steps.id() + "/record-parallel-process",
                        n -> Map.of("type", "INQUEST", "status", "OPEN", "reference", "Invented " + n)),
                new Given(
                        Users.BUSINESS_MANAGER,
                        "/api/rapid-reviews/" + steps.rapidReview() + "/record-immediate-action",
                        n -> Map.of("text", "An invented action " + n, "agency", "WMP")),
                new Given(
                        Users.BUSINESS_MANAGER,
                        "/api/meetings",
                        n -> Map.of("body", "SCSG", "kind", "REGULAR", "channel", "ROOM", "on", "2026-03-0" + (n + 1))),
                new Given(
                        Users.BUSINESS_MANAGER,
                        "/api/meetings/" + meeting + "/list-item",
                        n -> Map.of("caseRef", steps.caseRef(), "question", "An invented question " + n)),
                new Given(
                        Users.ADMINISTRATOR,
                        partnership + "/register-agency",
                        n -> Map.of("agency", "X" + run + n, "name", "An agency", "from", "2026-02-01")),
                new Given(
                        RequestSteps.OFFICER,
                        "/api/data-requests",
                        n -> Map.of("notificationId", steps.id(), "kind", "BREACH", "text", "Invented letter " + n)),
                new Given(
                        RequestSteps.OFFICER,
                        "/api/data-requests/" + request + "/record-rectification",
                        n -> Map.of("note", "An invented sentence " + n)));
    }

    private static List<Answer> atOnce(IntFunction<Answer> call) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Answer>> answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(n -> callers.submit(() -> {
                        together.await();
                        return call.apply(n);
                    }))
                    .toList();
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
