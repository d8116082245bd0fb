package uk.casereview.platform.http;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.sealing.BodyMac;
import uk.casereview.platform.sealing.PersonOfAnotherRecord;
import uk.casereview.platform.sealing.SubjectErased;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * The edge every request comes through on its way to being a command, over HTTP or not: it is read, addressed, given a
 * capacity, sealed, stamped and sent. Refusals come in the order of §15.8: 400, 404 and 403, then whatever the
 * aggregate says: replay, 412 or 428, the rest.
 */
public final class CommandIntake {
    /** A version no aggregate has: only a known command is answered, anything else is stale. */
    private static final long NO_VERSION = -2;

    private final CommandRoutes routes;
    private final CommandBody bodies;
    private final CaseDirectory directory;
    private final CapacityChoice capacities;
    private final BodyMac bodyMac;
    private final CommandDispatch dispatch;

    CommandIntake(
            CommandRoutes routes,
            CommandBody bodies,
            CaseDirectory directory,
            CapacityChoice capacities,
            BodyMac bodyMac,
            CommandDispatch dispatch) {
        this.routes = routes;
        this.bodies = bodies;
        this.directory = directory;
        this.capacities = capacities;
        this.bodyMac = bodyMac;
        this.dispatch = dispatch;
    }

    /** What the request led to, of somebody who is inside already and needs no address. */
    public CommandResult take(Class<? extends Command> command, CommandRequest request) {
        return take(route(command, request.target()), request, new Faults());
    }

    /** What the request would change, of somebody who is inside already and needs no address; it is given to nobody. */
    public Record preview(Class<? extends Command> command, CommandRequest request) {
        return preview(route(command, request.target()), request, new Faults());
    }

    /**
     * What the request led to.
     *
     * @param faults those already found in the body
     */
    CommandResult take(CommandRoute route, CommandRequest request, Faults faults) {
        Command draft = bodies.draft(route.command(), request.commandId(), request.body(), faults);
        faults.throwIfAny();
        if (draft == null) {
            throw new IllegalStateException("neither a command nor a fault");
        }
        Addressee addressee = route.creates() ? created(route, request, draft) : existing(route, request, draft);
        Actor actor = actor(route, request, addressee.partnership());
        Attempt attempt = Attempt.begun();
        Command command = sealed(route, request, addressee, attempt);
        boolean versionMissing = route.needsVersion() && request.version() == null;
        CommandStamp stamp = new CommandStamp(
                request.commandId(),
                actor,
                request.recordedAt(),
                bodyMac.of(whole(route, addressee, request.body())),
                versionMissing ? Long.valueOf(NO_VERSION) : request.version(),
                request.commandId().value(),
                null);
        try {
            return dispatch.send(route.name(), command, stamp);
        } catch (CommandRefused refused) {
            refused(route, addressee, attempt);
            if (versionMissing && refused.refusal().code() == RefusalCode.STALE_VERSION) {
                throw RequestRefused.versionRequired();
            }
            throw refused;
        }
    }

    /**
     * What the request would change; it is given to nobody.
     *
     * @param faults those already found in the body
     */
    Record preview(CommandRoute route, CommandRequest request, Faults faults) {
        Command draft = bodies.draft(route.command(), request.commandId(), request.body(), faults);
        faults.throwIfAny();
        if (draft == null) {
            throw new IllegalStateException("neither a command nor a fault");
        }
        Addressee addressee = existing(route, request, draft);
        Actor actor = actor(route, request, addressee.partnership());
        return route.collection()
                .previews()
                .orElseThrow()
                .of(
                        bodies.draft(route.command(), request.commandId(), request.body(), addressee.target()),
                        actor,
                        request.recordedAt());
    }

    private Actor actor(CommandRoute route, CommandRequest request, @Nullable PartnershipCode partnership) {
        return partnership == null || route.creates() || !route.collection().ofCases()
                ? capacities.choose(request.user(), request.capacity(), route.command(), partnership)
                : capacities.chooseInCase(request.user(), request.capacity(), route.command(), partnership);
    }

    private CommandRoute route(Class<? extends Command> command, @Nullable UUID target) {
        Optional<String> streamType =
                Optional.ofNullable(target).flatMap(directory::find).map(CaseDirectory.Entry::aggregateType);
        return routes.all().stream()
                .filter(route -> route.command().equals(command) && route.creates() == (target == null))
                .filter(route -> target == null
                        || streamType
                                .filter(route.collection().streamType()::equals)
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
    }

    private Addressee created(CommandRoute route, CommandRequest request, Command draft) {
        CommandCollection collection = route.collection();
        UUID id = collection.newId(request.commandId(), draft);
        UUID caseKey = collection.sealedUnder(id, draft);
        UUID owner = collection.belongingTo(id, draft);
        return directory
                .find(id)
                .or(() -> owner.equals(id) ? Optional.empty() : directory.find(owner))
                .map(entry -> new Addressee(id, caseKey, owner, entry.partnership()))
                .orElse(new Addressee(id, caseKey, owner, null));
    }

    private Addressee existing(CommandRoute route, CommandRequest request, Command draft) {
        return Optional.ofNullable(request.target())
                .flatMap(id -> directory
                        .find(id)
                        .filter(entry ->
                                entry.aggregateType().equals(route.collection().streamType()))
                        .map(entry -> {
                            UUID caseKey = Optional.ofNullable(entry.caseId())
                                    .or(() -> route.collection().spokenOf(id, draft))
                                    .orElse(id);
                            return new Addressee(id, caseKey, caseKey, entry.partnership());
                        }))
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
    }

    private Command sealed(CommandRoute route, CommandRequest request, Addressee addressee, Attempt attempt) {
        try {
            return bodies.sealed(route.command(), request.commandId(), request.body(), addressee, attempt);
        } catch (SubjectErased _) {
            refused(route, addressee, attempt);
            throw new RequestRefused(RefusalCode.TEXT_ERASED);
        } catch (PersonOfAnotherRecord another) {
            refused(route, addressee, attempt);
            throw new RequestRefused(Refusal.of(
                    RefusalCode.PERSON_OF_ANOTHER_CASE,
                    "person",
                    another.person().toString()));
        }
    }

    /**
     * Who was to be a person of what has not come to be may be named again by whoever tries once more. Of a case that is there
     * only those are let go whom nobody has named before or since: another command may have put them on record.
     */
    private void refused(CommandRoute route, Addressee addressee, Attempt attempt) {
        if (route.creates() && directory.find(addressee.caseKey()).isEmpty()) {
            bodies.release(addressee.caseKey());
        } else if (!attempt.named().isEmpty()) {
            bodies.release(addressee.caseKey(), attempt.id());
        }
    }

    /** The same key for another command, or for another case, is another command. */
    private static ObjectNode whole(CommandRoute route, Addressee addressee, ObjectNode body) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("command", route.command().getSimpleName());
        whole.put("target", addressee.target().toString());
        whole.set("body", body);
        return whole;
    }
}
