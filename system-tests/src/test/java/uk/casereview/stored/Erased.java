package uk.casereview.stored;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Cases whose erasure was approved in an earlier build, which destroyed nothing by that: this one does, and certifies it.
 *
 * @param here whether what is compared is of such a case
 */
record Erased(Set<String> cases, boolean here) {
    private static final Set<String> SAID_SINCE = Set.of("[erased]", "ERASURE_CERTIFIED");

    static Erased in(StoredAnswers answers) {
        return new Erased(
                answers.said().entrySet().stream()
                        .filter(answer -> answer.getKey().contains("/api/data-requests"))
                        .flatMap(answer -> answer.getValue().path("rows").valueStream())
                        .filter(row -> row.at("/entry/approved").isObject())
                        .map(row -> row.at("/entry/opened/caseRef").asString())
                        .collect(Collectors.toSet()),
                false);
    }

    Erased in(String question) {
        return new Erased(cases, cases.stream().anyMatch(question::contains));
    }

    Erased in(JsonNode compared) {
        return here
                ? this
                : new Erased(
                        cases,
                        Stream.of("/caseRef", "/entry/caseRef", "/entry/opened/caseRef")
                                .map(compared::at)
                                .anyMatch(ref -> ref.isString() && cases.contains(ref.asString())));
    }

    /** Nothing but what an erasure changes. */
    boolean allows(String where, JsonNode now) {
        return here && (where.endsWith("/entry/version") || (now.isString() && SAID_SINCE.contains(now.asString())));
    }
}
