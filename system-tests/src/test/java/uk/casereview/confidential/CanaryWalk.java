package uk.casereview.confidential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.sample.DemoUser;
import uk.casereview.sample.Fields;
import uk.casereview.sample.Sample;
import uk.casereview.sample.Samples;
import uk.casereview.sample.Walk;
import uk.casereview.sample.Walk.Ready;
import uk.casereview.shared.Role;
import uk.casereview.system.Answer;
import uk.casereview.system.Caller;
import uk.casereview.system.Service;

/** Gives every command with a text of its own in each field that is sealed; and each in every way that goes wrong. */
final class CanaryWalk {
    /** In every text, and nowhere else in the world of this service. */
    static final String CANARY = "Zugunruhe";

    /** A day on which nothing happened. */
    static final String BIRTH_DATE = "1907-03-19";

    /**
     * How somebody may try to put a person where a reference belongs. What has the form of a code passes, whomever it names:
     * {@code ReferenceFormTest} says which, and the known gaps say so.
     */
    private static final List<String> FOR_A_REFERENCE = List.of(
            CANARY + " Doe b. " + BIRTH_DATE + ".docx",
            CANARY,
            CANARY + "-Doe-" + BIRTH_DATE,
            CANARY.toLowerCase(Locale.ROOT) + "_dob_19070319.docx",
            "DOC-" + BIRTH_DATE,
            "DOC-19070319",
            "https://example.org/" + CANARY + "-" + BIRTH_DATE,
            CANARY.toUpperCase(Locale.ROOT) + "-DOE",
            "https://example.org/" + CANARY.toLowerCase(Locale.ROOT) + "-doe");

    private final Service service;
    private final Walk walk;
    private final Map<String, Set<String>> accepted = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private int number;
    private int references;

    CanaryWalk(Service service, Walk walk) {
        this.service = service;
        this.walk = walk;
    }

    void walk() {
        for (Sample sample : Samples.all()) {
            Ready ready = walk.ready(sample, sample.giver());
            Set<String> sung = new TreeSet<>();
            Ready canaries = ready.withBody(Fields.withTexts(sample.command(), ready.body(), (path, _) -> {
                sung.add(path);
                return canary(sample, path);
            }));
            if (!sung.isEmpty()) {
                goWrong(sample, canaries);
            }
            nothingFitsIntoItsReferences(sample, ready);
            if (!sample.forProcessesOnly()) {
                Answer answer = canaries.sentBy(service, sample.giver());
                sample.mustHaveBeen(answer);
                walk.keep(sample, ready, answer);
                heard(sample, sung);
            }
        }
    }

    /** What is stored as it comes takes no name and no birth date, so that none is stored there. */
    private void nothingFitsIntoItsReferences(Sample sample, Ready ready) {
        for (String text : FOR_A_REFERENCE) {
            JsonNode named = Fields.withReferences(sample.command(), ready.body(), text);
            if (!named.equals(ready.body())) {
                references++;
                refused(400, sample.giver().caller(service, ready.headers()).post("/api/" + ready.path(), named));
            }
        }
    }

    /** How many bodies with references there were. */
    int references() {
        return references;
    }

    private void heard(Sample sample, Set<String> sung) {
        if (!sung.isEmpty()) {
            String command =
                    sample.collection().segment() + " " + sample.command().getSimpleName();
            accepted.computeIfAbsent(command, _ -> new TreeSet<>()).addAll(sung);
        }
    }

    /** The sealed fields whose texts the service took, by command. */
    Map<String, Set<String>> accepted() {
        return accepted;
    }

    /** What people were told who did something wrong. */
    List<String> refusals() {
        return refusals;
    }

    private String canary(Sample sample, String path) {
        return path.endsWith("birthDate")
                ? BIRTH_DATE
                : "%s %d in %s of %s"
                        .formatted(CANARY, number++, path, sample.command().getSimpleName());
    }

    private void goWrong(Sample sample, Ready ready) {
        String path = "/api/" + ready.path();
        Caller giver = sample.giver().caller(service, ready.headers());
        String text = ready.body().toString();
        refused(403, ready.sentBy(service, DemoUser.in(Role.OBSERVER, "BSCP")));
        refused(400, giver.postRaw(path, text.substring(0, text.length() - 1)));
        refused(400, giver.postRaw(path, text + CANARY));
        refused(400, giver.post(path, with(ready.body(), "unknown", CANARY)));
        refused(
                400,
                giver.post(path, Fields.withTexts(sample.command(), ready.body(), (_, canary) -> canary + "\u0007")));
        refused(
                400,
                giver.post(path, Fields.withTexts(sample.command(), ready.body(), (_, canary) -> canary.repeat(999))));
    }

    private void refused(int status, Answer answer) {
        refusals.add(answer.mustBe(status).body());
    }

    private static JsonNode with(JsonNode body, String field, String text) {
        ObjectNode more = ((ObjectNode) body).deepCopy();
        return more.set(field, JsonNodeFactory.instance.stringNode(text));
    }
}
