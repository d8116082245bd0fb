package uk.casereview.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryHandler;
import uk.casereview.authority.AuthorityMatrix;
import uk.casereview.casefile.PossibleQuery.FindPossibleCommands;
import uk.casereview.casefile.PossibleQuery.Possibility;
import uk.casereview.casefile.PossibleQuery.PossibleCommands;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.Question;
import uk.casereview.platform.axon.Question.WhatIsPossible;
import uk.casereview.platform.axon.Question.Wish;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.platform.http.CommandForm;
import uk.casereview.platform.http.CommandForms;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Refusal;

/** Asks each record once what it would let somebody do now; what nobody of them may ever do it is not asked. */
class PossibleCommandsQueries {
    private final CommandGateway gateway;
    private final CommandForms forms;
    private final List<CommandCollection> collections;
    private final CaseDirectory directory;
    private final ServiceTime time;

    PossibleCommandsQueries(
            CommandGateway gateway,
            CommandForms forms,
            List<CommandCollection> collections,
            CaseDirectory directory,
            ServiceTime time) {
        this.gateway = gateway;
        this.forms = forms;
        this.collections = List.copyOf(collections);
        this.directory = directory;
        this.time = time;
    }

    @QueryHandler
    PossibleCommands on(FindPossibleCommands query) {
        Map<UUID, List<Possibility>> found = new HashMap<>();
        for (UUID id : query.records()) {
            directory
                    .find(id)
                    .flatMap(this::collection)
                    .ifPresent(collection -> found.put(id, possibilities(id, collection, query.actors())));
        }
        return new PossibleCommands(found);
    }

    private Optional<CommandCollection> collection(CaseDirectory.Entry entry) {
        return collections.stream()
                .filter(CommandCollection::tellsWhatIsPossible)
                .filter(collection -> collection.streamType().equals(entry.aggregateType()))
                .findFirst();
    }

    private List<Possibility> possibilities(UUID id, CommandCollection collection, List<Actor> actors) {
        List<CommandForm> all = forms.all().stream()
                .filter(form -> form.collection().equals(collection.segment()) && !form.creates())
                .toList();
        List<Wish> wishes = all.stream()
                .flatMap(form -> able(form, actors).stream().map(actor -> new Wish(form.name(), form.command(), actor)))
                .toList();
        Stream<Possibility> others = all.stream()
                .filter(form -> able(form, actors).isEmpty())
                .map(form -> new Possibility(form.name(), Refusal.forbidden(AuthorityMatrix.mayGive(form.command()))));
        return Stream.concat(asked(id, collection, wishes).stream(), others).toList();
    }

    /** In the first of their capacities that may give it, as whoever sends it would. */
    private static Optional<Actor> able(CommandForm form, List<Actor> actors) {
        return actors.stream()
                .filter(actor -> AuthorityMatrix.permits(actor.role(), form.command()))
                .findFirst();
    }

    private Collection<Possibility> asked(UUID id, CommandCollection collection, List<Wish> wishes) {
        return wishes.isEmpty()
                ? List.of()
                : gateway.sendAndWait(new GenericCommandMessage<>(
                        new GenericMessage<>(new WhatIsPossible(id, wishes, time.now())),
                        Question.nameAt(collection.aggregate())));
    }
}
