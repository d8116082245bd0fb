package uk.casereview.scenario;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;
import uk.casereview.system.Service;

/**
 * The clocks of a case as the service shows them.
 *
 * @param after the place in the log of the last command that the reader waits for; empty where there is none
 */
record Clocks(Service service, String reader, String caseRef, String after) {

    String due(String kind) {
        return Eventually.text(() -> text(kind, "dueOn"));
    }

    String status(String kind) {
        return Eventually.text(() -> text(kind, "status"));
    }

    int workingDaysLate(String kind) {
        return Integer.parseInt(Eventually.text(() -> text(kind, "workingDaysLate")));
    }

    void becomes(String kind, String status) {
        Eventually.isTrue(() -> status.equals(text(kind, "status")));
    }

    boolean has(String kind) {
        return !text(kind, "kind").isEmpty();
    }

    private String text(String kind, String field) {
        Answer answer = service.as(reader)
                .get("/api/cases/" + caseRef + "/clocks" + (after.isEmpty() ? "" : "?after=" + after));
        return StreamSupport.stream(answer.json().at("/clocks").spliterator(), false)
                .filter(reading -> kind.equals(reading.at("/clock/kind").asString()))
                .reduce((_, later) -> later)
                .map(reading -> reading.has(field)
                        ? reading.path(field)
                        : reading.path("clock").path(field))
                .filter(node -> !node.isMissingNode())
                .map(JsonNode::asString)
                .orElse("");
    }
}
