package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Service;

/**
 * One case as it stands at the end of its story, read as its partnership reads it.
 *
 * @param after the place in the log of the last command, for which every answer waits
 */
record WholeCase(Service service, String reader, String caseRef, String after) {

    JsonNode theCase() {
        return get("/api/cases/" + caseRef + "?after=" + after);
    }

    /** Its row among all cases. */
    JsonNode row() {
        return get("/api/cases?text=" + caseRef + "&after=" + after).at("/rows/0");
    }

    /** Its row on the dashboard, which other tables answer; there is no filter by reference. */
    JsonNode tracked() {
        return StreamSupport.stream(
                        get("/api/dashboards/tracker?size=200&after=" + after)
                                .path("rows")
                                .spliterator(),
                        false)
                .filter(row -> caseRef.equals(row.path("caseRef").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Every step is on the timeline, in the order in which it was taken. */
    WholeCase toldInOrder(String... steps) {
        assertThat(entries().map(WholeCase::type)).containsSubsequence(steps);
        return this;
    }

    /** What no person did: the step, and the one from which a process took it over. */
    WholeCase linkedBy(String... links) {
        Eventually.isTrue(() -> links().containsAll(List.of(links)));
        return this;
    }

    private List<String> links() {
        Map<String, String> types = new HashMap<>();
        entries().forEach(entry -> types.put(entry.path("eventId").asString(), type(entry)));
        return entries()
                .filter(entry -> entry.at("/actor/role").asString().equals("SYSTEM"))
                .map(entry -> type(entry) + " after "
                        + types.getOrDefault(entry.path("causationId").asString(), "something else"))
                .toList();
    }

    /** How the latest clock of each kind reads. */
    WholeCase clocksRead(Map<String, String> expected) {
        assertThat(ofClocks("/status")).isEqualTo(expected);
        return this;
    }

    /** By when each kind of clock had to be met in the end. */
    WholeCase clocksDue(Map<String, String> expected) {
        assertThat(ofClocks("/clock/dueOn")).isEqualTo(expected);
        return this;
    }

    private Map<String, String> ofClocks(String fact) {
        Map<String, String> facts = new HashMap<>();
        theCase()
                .path("clocks")
                .forEach(reading -> facts.put(
                        reading.at("/clock/kind").asString(), reading.at(fact).asString()));
        return facts;
    }

    /** Where the four aggregates stand; the case, the list of cases and the dashboard say the same. */
    WholeCase stands(String notification, String rapidReview, String practiceReview) {
        assertThat(theCase().at("/notification/stage").asString()).isEqualTo(notification);
        assertThat(theCase().at("/rapidReview/stage").asString()).isEqualTo(rapidReview);
        assertThat(theCase().at("/practiceReview/stage").asString()).isEqualTo(practiceReview);
        for (JsonNode row : List.of(row().path("summary"), tracked())) {
            assertThat(row.path("notification").asString()).isEqualTo(notification);
            assertThat(row.path("rapidReview").asString()).isEqualTo(rapidReview);
            assertThat(row.path("practiceReview").asString()).isEqualTo(practiceReview);
            assertThat(row.path("owner").asString()).as("nobody has to act").isEmpty();
        }
        return this;
    }

    /** The case is among those that the figure counts. */
    WholeCase countedUnder(String... figures) {
        for (String figure : figures) {
            assertThat(get("/api/dashboards/cases?size=200&figure=" + figure + "&after=" + after)
                            .path("rows")
                            .findValuesAsString("caseRef"))
                    .as(figure)
                    .contains(caseRef);
        }
        return this;
    }

    /** The plan in the case. */
    JsonNode plan(String id) {
        return StreamSupport.stream(theCase().path("plans").spliterator(), false)
                .filter(plan -> id.equals(plan.path("actionPlanId").asString()))
                .findFirst()
                .orElseThrow();
    }

    /** Recommendation → action → evidence → challenge → impact, and from each back to what it follows from. */
    WholeCase followedInBothDirections(String plan, String recommendation) {
        JsonNode whole = plan(plan);
        JsonNode trail = one(whole.path("trails"), "recId", recommendation);
        JsonNode step = trail.at("/actions/0");
        assertThat(step.at("/evidenceRefs").isEmpty()).isFalse();
        assertThat(trail.path("impact").isEmpty()).isFalse();

        String action = step.path("actionId").asString();
        String back = StreamSupport.stream(whole.path("actions").spliterator(), false)
                .map(found -> found.path("action"))
                .filter(found -> action.equals(found.path("actionId").asString()))
                .map(found -> found.path("recId").asString())
                .findFirst()
                .orElseThrow();
        assertThat(back).isEqualTo(recommendation);
        JsonNode found =
                one(whole.path("evidence"), "evidenceId", trail.at("/impact/0").asString());
        assertThat(found.path("recIds").toString()).contains(recommendation);
        for (JsonNode challenge : step.path("challenges")) {
            assertThat(challenges()
                            .filter(raised -> challenge
                                    .asString()
                                    .equals(raised.path("challengeId").asString()))
                            .map(raised -> raised.path("about").asString()))
                    .containsExactly(action);
        }
        return this;
    }

    private Stream<JsonNode> challenges() {
        return StreamSupport.stream(theCase().at("/file/challenges").spliterator(), false)
                .map(challenge -> challenge.path("raised"));
    }

    private static JsonNode one(JsonNode all, String field, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(node -> value.equals(node.path(field).asString()))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> entries() {
        return StreamSupport.stream(
                get("/api/cases/" + caseRef + "/timeline?after=" + after)
                        .path("entries")
                        .spliterator(),
                false);
    }

    private static String type(JsonNode entry) {
        return entry.path("type").asString();
    }

    private JsonNode get(String path) {
        return service.as(reader).get(path).mustBe(200).json();
    }
}
