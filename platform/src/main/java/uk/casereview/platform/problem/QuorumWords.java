package uk.casereview.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is free to decide and how many are needed, in words: "Only three agencies are free to decide: BCT, ICB and NSPCC". */
public final class QuorumWords {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private QuorumWords() {}

    /** Nothing where it is not said who was there. */
    public static String free(Map<String, Object> facts) {
        if (!(facts.get("agencies") instanceof List<?> agencies)) {
            return "";
        }
        int free = agencies.size();
        String counted = word(free) + (free == 1 ? " agency is" : " agencies are") + " free to decide";
        if (free == 0) {
            return "No agency is free to decide";
        }
        return (free < minimum(facts) ? "Only " + counted : capital(counted)) + ": " + listed(agencies);
    }

    /** How many it takes: "Four are needed". */
    public static String needed(Map<String, Object> facts) {
        int minimum = minimum(facts);
        if (minimum == 0) {
            return "";
        }
        String what = facts.containsKey("agencies") ? "" : " different agencies";
        return capital(word(minimum)) + what + (minimum == 1 ? " is needed" : " are needed");
    }

    private static int minimum(Map<String, Object> facts) {
        return facts.get("minimum") instanceof Integer minimum ? minimum : 0;
    }

    private static String word(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String listed(List<?> agencies) {
        List<String> names = agencies.stream().map(Object::toString).sorted().toList();
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
