package uk.casereview.platform.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.deliberation.Deciding;
import uk.casereview.shared.Command;
import uk.casereview.shared.Corrects;

/**
 * One address of one command.
 *
 * @param name under which the aggregate takes it
 * @param creates whether it makes a new member here
 */
record CommandRoute(CommandCollection collection, Class<? extends Command> command, String name, boolean creates) {
    static List<CommandRoute> of(CommandCollection collection) {
        Stream<CommandRoute> creating = collection.creating().stream()
                .map(command -> new CommandRoute(collection, command, collection.aggregate(), true));
        Stream<CommandRoute> existing = leaves(collection.commands())
                .filter(command -> !collection.creating().contains(command)
                        || collection.joining().contains(command))
                .map(command -> new CommandRoute(collection, command, collection.aggregate(), false));
        Stream<CommandRoute> common = collection.ofCases()
                ? leaves(CaseFileCommand.class)
                        .map(command ->
                                new CommandRoute(collection, command, collection.aggregate() + "/case-file", false))
                : Stream.empty();
        return Stream.of(creating, existing, common)
                .flatMap(routes -> routes)
                .sorted(Comparator.comparing(CommandRoute::path))
                .toList();
    }

    /** Design §4: the bare POST is the opening command, other creating ones have their own name below it. */
    String path() {
        String root = "/api/" + collection.segment();
        if (!creates) {
            return root + "/{id}/" + kebab(command.getSimpleName());
        }
        return collection.creating().getFirst().equals(command) ? root : root + "/" + kebab(command.getSimpleName());
    }

    /** Where it is told what the command would change; empty where that is not told, and for what makes a member. */
    Optional<String> previewPath() {
        return creates || collection.previews().isEmpty() ? Optional.empty() : Optional.of(path() + "/preview");
    }

    /**
     * Whether If-Match is required: "for corrections and commands on an existing case aggregate with a DecisionRecord,
     * the LA's included, never on meetings".
     */
    boolean needsVersion() {
        boolean decides = Deciding.class.isAssignableFrom(command);
        boolean corrects = Corrects.class.isAssignableFrom(command);
        return collection.ofCases() && !creates && (decides || corrects);
    }

    static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Stream<Class<? extends Command>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.<Command>asSubclass(Command.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandRoute::leaves);
    }
}
