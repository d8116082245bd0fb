package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import uk.casereview.system.Answer;

/** What every refusal looks like: the status of its kind, its code, and a sentence a caseworker understands. */
final class Refused {
    private Refused() {}

    static Answer with(String code, Answer answer) {
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(statusOf(code));
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/detail")).isNotEmpty();
        return answer;
    }

    /** §15.8: "403: FORBIDDEN_ROLE, OUT_OF_PARTNERSHIP, reading under conflict; other refusals but STALE_VERSION are 422". */
    private static int statusOf(String code) {
        return switch (code) {
            case "FORBIDDEN_ROLE", "OUT_OF_PARTNERSHIP", "CONFLICTED" -> 403;
            case "NOT_FOUND" -> 404;
            case "IDEMPOTENCY_KEY_REUSED" -> 409;
            case "STALE_VERSION" -> 412;
            default -> 422;
        };
    }
}
