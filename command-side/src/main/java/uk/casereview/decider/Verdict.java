package uk.casereview.decider;

import java.util.List;
import uk.casereview.shared.Event;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/** What a decider answers: what is now true, or why not. */
public sealed interface Verdict {

    /** The command stands; an empty list means that it was true already. */
    record Accepted(List<Event> events) implements Verdict {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command does not stand, and nothing changes. */
    record Refused(Refusal refusal) implements Verdict {}

    static Verdict accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Verdict accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    static Verdict refuse(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }

    static Verdict refuse(RefusalCode code, String fact, Object value) {
        return new Refused(Refusal.of(code, fact, value));
    }

    static Verdict refuse(Refusal refusal) {
        return new Refused(refusal);
    }
}
