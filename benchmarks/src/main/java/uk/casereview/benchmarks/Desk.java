package uk.casereview.benchmarks;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.deliberation.Deciding;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.sealing.BodyMac;
import uk.casereview.platform.sealing.Sealer;
import uk.casereview.platform.signin.Authority;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/**
 * Takes commands as the HTTP layer does, from below HTTP on: whose record it is, in which capacity somebody asks, sealed
 * texts, HMAC, stamp and dispatch. Not here, because they belong to HTTP: sign-in, reading a body, and the answer's
 * {@code Position}.
 */
record Desk(
        CaseDirectory directory,
        CapacityChoice capacities,
        Sealer sealer,
        BodyMac bodyMac,
        ServiceTime time,
        CommandDispatch dispatch) {

    static Desk in(ApplicationContext service) {
        return new Desk(
                service.getBean(CaseDirectory.class),
                new CapacityChoice(service.getBean(Authority.class)),
                service.getBean(Sealer.class),
                service.getBean(BodyMac.class),
                service.getBean(ServiceTime.class),
                service.getBean(CommandDispatch.class));
    }

    /**
     * Gives the command, and answers once it is durable.
     *
     * @param caseId whose key seals its texts
     * @param version the aggregate's, as last answered; named where the command decides (If-Match)
     */
    CommandResult give(SignedIn user, CommandId commandId, Command command, UUID caseId, @Nullable Long version) {
        Optional<CaseDirectory.Entry> known = directory.find(command.target()).or(() -> directory.find(caseId));
        Actor actor = capacities.choose(
                user,
                null,
                command.getClass(),
                known.map(CaseDirectory.Entry::partnership).orElse(null));
        CommandStamp stamp = new CommandStamp(
                commandId,
                actor,
                time.now(),
                bodyMac.of(named(command)),
                command instanceof Deciding ? version : null,
                commandId.value(),
                null);
        return dispatch.send(command instanceof NotificationCommand ? "notification" : "rapid-review", command, stamp);
    }

    /** There is no body in process, so the HMAC is that of what stands around it. */
    private static ObjectNode named(Command command) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        Map.of(
                        "command",
                        command.getClass().getSimpleName(),
                        "target",
                        command.target().toString())
                .forEach(whole::put);
        return whole;
    }
}
