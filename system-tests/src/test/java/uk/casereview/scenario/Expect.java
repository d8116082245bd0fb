package uk.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import uk.casereview.system.Answer;

/** What a rule makes of a command: refused with its code and the facts, or accepted with its events. */
final class Expect {
    private Expect() {}

    static void refused(Answer answer, String code) {
        Refused.with(code, answer);
    }

    /** Refused, and the answer says about what. */
    static void refused(Answer answer, String code, String fact, Object value) {
        refused(answer, code);
        JsonNode stated = answer.json().path(fact);
        String text = stated.isValueNode() ? stated.asString() : stated.toString();
        assertThat(text).as(answer.body()).isEqualTo(value.toString());
    }

    static void accepted(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        assertThat(eventsOf(answer)).isNotEmpty().containsAll(List.of(events));
    }

    /** Accepted, with these events and no others. */
    static void exactly(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        assertThat(eventsOf(answer)).containsExactly(events);
    }

    private static List<String> eventsOf(Answer answer) {
        return StreamSupport.stream(answer.json().at("/events").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
