package uk.casereview.platform.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.shared.Body;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * A sentence a caseworker understands for every refusal, from {@code refusals.properties}.
 *
 * <p>{@code {fact}} is replaced by the fact; a part in square brackets is left out where one of its facts is absent or
 * an empty list. {@code {facts}} stands for all of them, each by its name.
 */
public final class RefusalSentences {
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][a-z]*([A-Z][a-z]+)+");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final Set<String> SHORT_FORMS = Set.of("CSPRG", "LCSPR", "SCSP");
    private static final String ALL = "facts";
    private static final String IN_ORDER = "possibleAt";

    /** Said as words of the sentence, not as what a field may hold. */
    private static final Set<String> WORDS = Set.of(
            "stage",
            "action",
            "decision",
            "escalation",
            "challenge",
            "task",
            "conflict",
            "abuseOrNeglect",
            "outcomes",
            "precision",
            IN_ORDER);

    private static final Map<String, String> BODIES =
            Arrays.stream(Body.values()).collect(Collectors.toMap(Body::toString, Body::inWords));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final Properties CODES = read("codes.properties");

    private final Properties sentences = read("refusals.properties");

    private static Properties read(String resource) {
        Properties read = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(RefusalSentences.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            read.load(reader);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(Refusal refusal) {
        String template = template(refusal.code());
        String withParts = OPTIONAL_PART
                .matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(complete(part.group(1), refusal) ? part.group(1) : ""));
        return FACT.matcher(withParts).replaceAll(fact -> Matcher.quoteReplacement(said(fact.group(1), refusal)));
    }

    String template(RefusalCode code) {
        return Objects.requireNonNull(sentences.getProperty(code.name()), () -> "no sentence for " + code);
    }

    private static boolean complete(String part, Refusal refusal) {
        return FACT.matcher(part)
                .results()
                .noneMatch(fact -> said(fact.group(1), refusal).isEmpty());
    }

    private static String said(String name, Refusal refusal) {
        if (name.equals(ALL)) {
            return refusal.facts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(fact -> said(fact.getKey()) + " " + said(fact.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return switch (name) {
            case "freeToDecide" -> QuorumWords.free(refusal.facts());
            case "needed" -> QuorumWords.needed(refusal.facts());
            default -> said(name, refusal.facts().get(name));
        };
    }

    private static String said(String name, @Nullable Object fact) {
        String said = name.equals(IN_ORDER) && fact instanceof List<?> stages ? joined(stages.stream()) : said(fact);
        return WORDS.contains(name) ? said.toLowerCase(Locale.ROOT) : said;
    }

    private static String joined(Stream<?> facts) {
        return facts.map(RefusalSentences::said).collect(Collectors.joining(", "));
    }

    /** Dates as §10.6 shows them: "9 February 2026"; a code or a field of several words as those words. */
    private static String said(@Nullable Object fact) {
        return switch (fact) {
            case null -> "";
            case LocalDate date -> DATE.format(date);
            case Collection<?> several ->
                several.stream()
                        .map(RefusalSentences::said)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(", "));
            case String code when CODES.containsKey(code) -> Objects.requireNonNull(CODES.getProperty(code));
            case String body when BODIES.containsKey(body) -> Objects.requireNonNull(BODIES.get(body));
            case Map<?, ?> several -> said(several.keySet());
            case String text when isDay(text) -> DATE.format(LocalDate.parse(text));
            case String text
            when text.matches("[A-Z]+(_[A-Z]+)+") ->
                Stream.of(text.split("_"))
                        .map(word -> SHORT_FORMS.contains(word) ? word : word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
            case String text
            when FIELD.matcher(text).matches() ->
                CAPITAL.matcher(text).replaceAll(" $0").strip().toLowerCase(Locale.ROOT);
            default -> fact.toString();
        };
    }

    /** Somebody may name a body 0000-00-00. */
    private static boolean isDay(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
