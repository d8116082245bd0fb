package uk.casereview.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Two people decide the same question at the same moment, each on the version both have read. */
@ServiceTest
class DecidingAtOnceIT {
    private static final Map<String, Object> INCIDENT = Map.of(
            "incidentOn",
            "2026-02-02",
            "awareOn",
            "2026-02-02",
            "laCode",
            "E08000025",
            "abuseOrNeglect",
            "SUSPECTED",
            "outline",
            "An invented outline of what happened.",
            "children",
            List.of(Map.of("outcome", "DEATH", "ageYears", 3, "harmTypes", List.of("NEGLECT"))));
    private static final Map<String, Object> DECISION = Map.of(
            "category",
            "ABUSE_NEGLECT_DEATH",
            "criteria",
            List.of("ABUSE_OR_NEGLECT_SUSPECTED", "CHILD_DIED"),
            "rationale",
            "Invented reasons of more than twenty characters.");

    @RepeatedTest(10)
    void oneWinsAndTheOtherReadsAgain(Service service) {
        Answer recorded =
                service.as("bscp.la-notifier").post("/api/incidents", INCIDENT).mustBe(201);
        String address = "/api/incidents/" + recorded.text("/id") + "/decide-notifiable";
        CyclicBarrier together = new CyclicBarrier(2);

        List<Answer> answers = Stream.of("bscp.la-notifier", "bscp.la-notifier.bct")
                .map(user -> service.as(user).with("If-Match", recorded.header("ETag")))
                .map(caller -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return caller.post(address, DECISION);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer winner =
                answers.stream().filter(a -> a.status() == 200).findFirst().orElseThrow();
        Answer loser =
                answers.stream().filter(a -> a.status() == 412).findFirst().orElseThrow();
        assertThat(loser.code()).isEqualTo("STALE_VERSION");
        assertThat(loser.json().at("/version")).isEqualTo(winner.json().at("/version"));
        assertThat(decisions(service, recorded.text("/caseRef"), winner.header("Position")))
                .isEqualTo(1);
    }

    private static int decisions(Service service, String caseRef, String position) {
        return service.as("bscp.business-manager")
                .get("/api/cases/" + caseRef + "?after=" + position)
                .mustBe(200)
                .json()
                .at("/decisions")
                .size();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
