package uk.casereview.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a command was not accepted: the code, and the facts behind it (never free text of a person).
 *
 * @param facts text, numbers, ISO dates or lists of text, by name
 */
public record Refusal(RefusalCode code, Map<String, Object> facts) {
    public Refusal {
        facts = Map.copyOf(facts);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Map.of());
    }

    public static Refusal of(RefusalCode code, String fact, Object value) {
        return new Refusal(code, Map.of(fact, value));
    }

    /** The same with one more fact behind it. */
    public Refusal with(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Refusal(code, more);
    }

    /** The same, told with one fact less. */
    public Refusal without(String fact) {
        Map<String, Object> fewer = new HashMap<>(facts);
        fewer.remove(fact);
        return new Refusal(code, fewer);
    }

    /** The role may not do this; these may. */
    public static Refusal forbidden(Collection<Role> mayBeDoneBy) {
        return of(
                RefusalCode.FORBIDDEN_ROLE,
                "mayBeDoneBy",
                mayBeDoneBy.stream()
                        .map(Role::inWords)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    public static Refusal forbidden(Role... mayBeDoneBy) {
        return forbidden(List.of(mayBeDoneBy));
    }
}
