package uk.casereview.web.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.casereview.clock.ClockKind;

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
    private static final Map<String, String> KINDS_OF_CLOCK = Arrays.stream(ClockKind.values())
            .collect(Collectors.toMap(ClockKind::toString, kind -> "clock." + kind.name()));

    static Place of(String way) {
        String first = way.replaceAll("[\\[/].*", "");
        String rest = way.substring(first.length());
        String clock = "";
        if (rest.startsWith("[") && first.equals("clocks")) {
            clock = KINDS_OF_CLOCK.getOrDefault(rest.substring(1, rest.indexOf(']')), "");
        }
        String part = "comparison.part." + (PARTS.contains(first) ? first : "other");
        return new Place(part, clock, words(clock.isEmpty() ? rest : rest.substring(rest.indexOf(']') + 1)));
    }

    /** "/submission/lateReason" is "submission, late reason"; an id says nothing to anybody. */
    private static String words(String way) {
        return Arrays.stream(way.split("[/\\[\\]]", -1))
                .filter(step -> !step.isEmpty() && Compared.id(step).isEmpty())
                .map(Place::inWords)
                .collect(Collectors.joining(", "));
    }

    /** "lateReasonText" and "LATE_REASON" are "late reason text" and "late reason"; codes stay codes. */
    static String inWords(String name) {
        if (name.matches("[A-Z][A-Z0-9_]*")) {
            return name.contains("_") || name.length() > 5
                    ? name.replace('_', ' ').toLowerCase(Locale.UK)
                    : name;
        }
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.UK);
    }
}
