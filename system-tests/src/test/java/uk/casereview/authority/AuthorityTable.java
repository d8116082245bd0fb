package uk.casereview.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.sample.Sample;
import uk.casereview.shared.Role;

/** Who may give which command, as the specification says it: {@code who-may-what.txt}. */
final class AuthorityTable {
    static final Set<Role> PEOPLE = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final String COMMON = "every case";

    private final Map<String, Set<Role>> rows = new LinkedHashMap<>();

    AuthorityTable() {
        String section = "";
        for (String line : lines("who-may-what.txt").toList()) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                String[] words = line.split("\\s+");
                Set<Role> roles = Arrays.stream(words)
                        .skip(1)
                        .flatMap(AuthorityTable::roles)
                        .collect(Collectors.toSet());
                rows.put(section + " " + words[0], roles);
            }
        }
    }

    /** The lines that say something, without their remarks. */
    static Stream<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(AuthorityTable.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> rows() {
        return rows.keySet();
    }

    Set<Role> allowed(Sample sample) {
        return Objects.requireNonNull(rows.get(row(sample)), () -> "nothing is said of " + row(sample));
    }

    static String row(Sample sample) {
        boolean common = CaseFileCommand.class.isAssignableFrom(sample.command());
        return (common ? COMMON : sample.collection().segment()) + " "
                + sample.command().getSimpleName();
    }

    private static Stream<Role> roles(String word) {
        return switch (word) {
            case "BUSINESS" -> Stream.of(Role.BUSINESS_MANAGER, Role.PROGRAMME_MANAGER);
            case "MEMBERS" ->
                Stream.of(Role.CORE_MEMBER, Role.DEPUTY, Role.CHAIR, Role.DSP, Role.EB_MEMBER, Role.EB_CHAIR);
            default -> Stream.of(Role.valueOf(word));
        };
    }
}
