package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.HostileBodies;
import uk.casereview.system.Service;
import uk.casereview.system.ServiceTest;

/** Hostile bodies sent to a real case by people who may give the command: refused or done, and never a failure. */
@ServiceTest
class HostileCommandsIT {
    private static final int BODIES_EACH = 10;
    private static final String MARKER = "hostile-marker";
    private static final List<String> PEOPLE = List.of(
            Users.BUSINESS_MANAGER, Users.LA_NOTIFIER, Users.CHAIR, "bscp.dsp.bcc", "bscp.scrutineer", ReviewSteps.WMP);

    @Test
    void aCaseTakesThem(Service service) {
        ReviewSteps review = ReviewSteps.met(service);
        String meeting = service.as(Users.BUSINESS_MANAGER)
                .post("/api/meetings", Map.of("body", "SCSG", "kind", "REGULAR", "channel", "ROOM", "on", "2026-02-20"))
                .mustBe(201)
                .text("/id");
        Map<String, String> ids = Map.of(
                "/api/incidents/", review.steps().id(),
                "/api/rapid-reviews/", review.steps().rapidReview(),
                "/api/meetings/", meeting);
        JsonNode document = HostileBodies.document(service);
        HostileBodies bodies = new HostileBodies(document, new Random(20261121), MARKER);
        List<Answer> answers = new ArrayList<>();

        document.path("paths").forEachEntry((path, operations) -> {
            String collection = path.replaceFirst("(/api/[^/]+/).*", "$1");
            if (operations.has("post") && ids.containsKey(collection) && path.contains("{id}")) {
                for (int i = 0; i < BODIES_EACH; i++) {
                    Caller caller = service.as(PEOPLE.get(i % PEOPLE.size()));
                    answers.add((i % 2 == 0 ? caller : caller.with("If-Match", "\"" + i + "\""))
                            .post(
                                    path.replace("{id}", ids.get(collection)),
                                    bodies.of(HostileBodies.schema(operations))));
                }
            }
        });

        assertThat(answers).hasSizeGreaterThan(500).allMatch(answer -> answer.status() < 500);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .noneMatch(answer -> answer.body().contains(MARKER));
        assertThat(answers.stream().collect(Collectors.groupingBy(Answer::status)))
                .containsKeys(400, 403, 422);
        assertThat(review.steps().theCase().status()).isEqualTo(200);
    }
}
