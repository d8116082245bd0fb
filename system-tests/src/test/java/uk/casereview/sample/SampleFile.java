package uk.casereview.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.sample.Sample.Keep;
import uk.casereview.sample.Sample.Source;
import uk.casereview.shared.Role;

/**
 * Reads samples as people write them: a title, who, the address, the body, and what is kept of the answer.
 *
 * <p>{@code each <name> <values>} makes one sample of every value.
 */
final class SampleFile {
    private @Nullable String at;
    private Role role = Role.SYSTEM;
    private String login = "";
    private boolean everyRole;
    private String expected = "";
    private String path = "";
    private final StringBuilder body = new StringBuilder();
    private final List<Keep> keeps = new ArrayList<>();
    private final List<String> each = new ArrayList<>();
    private String eachName = "";

    private SampleFile() {}

    static List<Sample> read(String name) {
        return Stream.of(text(name).split("(?m)^### "))
                .filter(block -> !block.isBlank())
                .flatMap(block -> new SampleFile().samples(block))
                .toList();
    }

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(SampleFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Sample> samples(String block) {
        List<String> lines = block.lines().toList();
        lines.stream().skip(1).forEach(this::line);
        Sample sample = new Sample(
                lines.getFirst(), at, role, login, everyRole, expected, path, body.toString(), List.copyOf(keeps));
        return each.isEmpty() ? Stream.of(sample) : each.stream().map(value -> sample.with(eachName, value));
    }

    private void line(String line) {
        String[] words = line.strip().split("\\s+");
        switch (words[0]) {
            case "at" -> at = words[1];
            case "every" -> everyRole = true;
            case "expect" -> expected = words[1];
            case "POST" -> path = line.strip().substring("POST ".length());
            case "keep" -> keeps.add(keep(words));
            case "each" -> {
                eachName = words[1];
                each.addAll(Arrays.asList(words).subList(2, words.length));
            }
            default -> {
                if (path.isEmpty()) {
                    role = Role.valueOf(words[0]);
                    login = words[1];
                } else {
                    body.append(line).append('\n');
                }
            }
        }
    }

    private static Keep keep(String[] words) {
        return switch (words[2]) {
            case "case" -> new Keep(words[1], Source.CASE, words[3]);
            case "derived" -> new Keep(words[1], Source.DERIVED, words[3]);
            default -> new Keep(words[1], Source.ANSWER, words[2]);
        };
    }
}
