package uk.casereview.web.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.casereview.clock.ClockKind;
import uk.casereview.web.form.FormWords;

/**
 * Where in a case something is, from the way that the comparison names, like {@code clocks[C3]/status}.
 *
 * @param part the key of which part of the case
 * @param clock the key of the clock it is about; empty where it is about none
 * @param rest the remaining way, in words
 */
public record Place(String part, String clock, String rest) {
    private static final List<String> PARTS = List.of(
            "summary",
            "legacy",
            "notification",
            "rapidReview",
            "practiceReview",
            "plans",
            "file",
            "clocks",
            "decisions",
            "lookedAtBy");
    private static final String MEMBER = "[a-z][a-zA-Z0-9]*";
    private static final Map<String, String> KINDS_OF_CLOCK = Arrays.stream(ClockKind.values())
            .collect(Collectors.toMap(ClockKind::toString, kind -> "clock." + kind.name()));

    static Place of(String way, FormWords words) {
        String first = way.replaceAll("[\\[/].*", "");
        String rest = way.substring(first.length());
        String clock = "";
        if (rest.startsWith("[") && first.equals("clocks")) {
            clock = KINDS_OF_CLOCK.getOrDefault(rest.substring(1, rest.indexOf(']')), "");
        }
        String part = "comparison.part." + (PARTS.contains(first) ? first : "other");
        return new Place(part, clock, words(clock.isEmpty() ? rest : rest.substring(rest.indexOf(']') + 1), words));
    }

    /** "/submission/lateReason" is "submission, reason for being late"; an id says nothing to anybody. */
    private static String words(String way, FormWords words) {
        return Arrays.stream(way.split("[/\\[\\]]", -1))
                .filter(step -> !step.isEmpty() && Compared.id(step).isEmpty())
                .map(step -> named(step, words))
                .collect(Collectors.joining(", "));
    }

    /** A member of the record by its own words; what stands under an id has no name. */
    static String named(String name, FormWords words) {
        if (Compared.id(name).isPresent()) {
            return "";
        }
        return name.matches(MEMBER) ? words.member(name) : inWords(name);
    }

    /** "LATE_REASON" is "late reason"; short codes stay codes, and references and pseudonyms what they are. */
    static String inWords(String name) {
        return name.matches("[A-Z][A-Z0-9_]*") && (name.contains("_") || name.length() > 5)
                ? name.replace('_', ' ').toLowerCase(Locale.UK)
                : name;
    }
}
