package uk.casereview.platform.http;

import java.util.List;
import java.util.Optional;

/** The forms of all commands there are, so that a new command record has its page without anything more. */
public final class CommandForms {
    private final List<CommandForm> all;

    CommandForms(CommandRoutes routes) {
        FormFields fields = new FormFields();
        all = routes.all().stream().map(route -> form(route, fields)).toList();
    }

    /** Every command at every of its addresses. */
    public List<CommandForm> all() {
        return all;
    }

    /**
     * The form of what is asked of a member of the collection, or of what makes one.
     *
     * @param name the command in the address
     */
    public Optional<CommandForm> find(String collection, String name, boolean creates) {
        return all.stream()
                .filter(form ->
                        form.collection().equals(collection) && form.name().equals(name) && form.creates() == creates)
                .findFirst();
    }

    private static CommandForm form(CommandRoute route, FormFields fields) {
        CommandCollection collection = route.collection();
        return new CommandForm(
                collection.segment(),
                collection.streamType(),
                CommandRoute.kebab(route.command().getSimpleName()),
                route.command(),
                route.creates(),
                collection.ofCases(),
                route.needsVersion(),
                fields.sentence(route.command()),
                fields.of(route.command()));
    }
}
