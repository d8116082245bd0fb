package uk.casereview.web.comparison;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.web.Days;
import uk.casereview.web.People;
import uk.casereview.web.ShownText;
import uk.casereview.web.TextReader;
import uk.casereview.web.form.FormWords;

/**
 * What a case says at one place, at one of the two moments.
 *
 * @param lines a fact each, where it is more than one
 * @param more how many further facts are not shown
 * @param text what somebody wrote; null where that is not what it is
 */
public record Said(List<String> lines, int more, @Nullable ShownText text) {
    private static final int MOST = 8;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /** Nothing was there; null. */
    static @Nullable Said of(@Nullable Object value, People people, TextReader texts, FormWords words) {
        if (value == null) {
            return null;
        }
        ShownText text = texts.readStored(value);
        if (text != null) {
            return new Said(List.of(), 0, text);
        }
        List<String> facts = new ArrayList<>();
        collect("", value, people, words, facts);
        return new Said(
                List.copyOf(facts.subList(0, Math.min(MOST, facts.size()))), Math.max(0, facts.size() - MOST), null);
    }

    private static void collect(
            String name, @Nullable Object value, People people, FormWords words, List<String> facts) {
        switch (value) {
            case null -> {}
            case Map<?, ?> parts when parts.containsKey("ciphertext") -> {}
            case Map<?, ?> parts ->
                parts.forEach(
                        (part, inner) -> collect(Place.named(part.toString(), words), inner, people, words, facts));
            case Collection<?> members -> members.forEach(member -> collect(name, member, people, words, facts));
            default -> {
                String plain = plain(value, people);
                if (!plain.isEmpty()) {
                    facts.add(name.isEmpty() ? plain : name + ": " + plain);
                }
            }
        }
    }

    private static String plain(Object value, People people) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        String text = value.toString();
        UUID id = Compared.id(text).orElse(null);
        if (id != null) {
            return people.names().getOrDefault(id, "");
        }
        try {
            if (text.matches(DAY)) {
                return Days.day(LocalDate.parse(text));
            }
            return text.matches(DAY + "T.*Z") ? Days.moment(Instant.parse(text)) : word(text);
        } catch (DateTimeException _) {
            return text;
        }
    }

    private static String word(String text) {
        return text.matches("[A-Z][A-Z0-9_]*") ? Place.inWords(text) : text;
    }
}
