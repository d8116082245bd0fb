package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.problem.TooLarge;
import uk.casereview.platform.sealing.BodyMac;
import uk.casereview.platform.sealing.SubjectErased;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Actor;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.RefusalCode;

/**
 * Takes any command over HTTP. Refusals come in the order of §15.8: 401 (before here), 400, 404 and 403, then whatever
 * the aggregate says: replay, 412 or 428, the rest.
 */
final class CommandEndpoint {
    private static final int LONGEST_BODY = 1_000_000;

    /** A version no aggregate has: only a known command is answered, anything else is stale. */
    private static final long NO_VERSION = -2;

    private final CommandBody bodies;
    private final CaseDirectory directory;
    private final CapacityChoice capacities;
    private final BodyMac bodyMac;
    private final ServiceTime time;
    private final CommandDispatch dispatch;
    private final Positions positions;

    CommandEndpoint(
            CommandBody bodies,
            CaseDirectory directory,
            CapacityChoice capacities,
            BodyMac bodyMac,
            ServiceTime time,
            CommandDispatch dispatch,
            Positions positions) {
        this.bodies = bodies;
        this.directory = directory;
        this.capacities = capacities;
        this.bodyMac = bodyMac;
        this.time = time;
        this.dispatch = dispatch;
        this.positions = positions;
    }

    ResponseEntity<CommandAnswer> answer(CommandRoute route, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Preconditions preconditions = Preconditions.of(request);
        String named = request.getHeader(CapacityChoice.HEADER);
        CapacityChoice.requireForm(named);
        Faults faults = new Faults();
        ObjectNode body = JsonBody.read(bytes(request), faults);
        CommandId commandId = preconditions.commandId();
        Command draft = bodies.draft(route.command(), commandId, body, faults);
        faults.throwIfAny();
        if (draft == null) {
            throw new IllegalStateException("neither a command nor a fault");
        }
        Addressee addressee = route.creates() ? created(route, commandId, draft) : existing(route, request);
        Actor actor = capacities.choose(signedIn(), named, route.command(), addressee.partnership());
        Command command = sealed(route, commandId, body, addressee);
        boolean versionMissing = route.needsVersion() && preconditions.version() == null;
        CommandStamp stamp = new CommandStamp(
                commandId,
                actor,
                time.now(),
                bodyMac.of(whole(route, addressee, body)),
                versionMissing ? Long.valueOf(NO_VERSION) : preconditions.version(),
                commandId.value(),
                null);
        return answer(route, sent(route, command, stamp, versionMissing));
    }

    private CommandResult sent(CommandRoute route, Command command, CommandStamp stamp, boolean versionMissing) {
        try {
            return dispatch.send(route.name(), command, stamp);
        } catch (CommandRefused refused) {
            if (versionMissing && refused.refusal().code() == RefusalCode.STALE_VERSION) {
                throw RequestRefused.versionRequired();
            }
            throw refused;
        }
    }

    private ResponseEntity<CommandAnswer> answer(CommandRoute route, CommandResult result) {
        ResponseEntity.BodyBuilder answer = route.creates()
                ? ResponseEntity.created(URI.create("/api/" + route.collection().segment() + "/" + result.id()))
                : ResponseEntity.status(HttpStatus.OK);
        if (result.version() >= 0) {
            answer.header("Position", positions.of(result).toString());
        }
        if (result.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + result.version() + "\"")
                .body(CommandAnswer.of(result));
    }

    private Addressee created(CommandRoute route, CommandId commandId, Command draft) {
        CommandCollection collection = route.collection();
        UUID id = collection.newId(commandId, draft);
        UUID caseKey = collection.sealedUnder(id, draft);
        return directory
                .find(id)
                .or(() -> directory.find(caseKey))
                .map(entry -> new Addressee(id, caseKey, entry.partnership()))
                .orElse(new Addressee(id, caseKey, null));
    }

    private Addressee existing(CommandRoute route, HttpServletRequest request) {
        Map<?, ?> inPath = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(inPath.get("id"))
                .flatMap(text -> Scalars.uuid(text.toString()))
                .flatMap(id -> directory
                        .find(id)
                        .filter(entry ->
                                entry.aggregateType().equals(route.collection().streamType()))
                        .map(entry -> {
                            UUID caseId = entry.caseId();
                            return new Addressee(id, caseId == null ? id : caseId, entry.partnership());
                        }))
                .orElseThrow(() -> new RequestRefused(RefusalCode.NOT_FOUND));
    }

    private Command sealed(CommandRoute route, CommandId commandId, ObjectNode body, Addressee addressee) {
        try {
            return bodies.sealed(route.command(), commandId, body, addressee.target(), addressee.caseKey());
        } catch (SubjectErased _) {
            throw new RequestRefused(Refusal.of(RefusalCode.INVALID_STATE, "stage", "ERASED"));
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

    private static byte[] bytes(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw new HttpMediaTypeNotSupportedException("another character set");
        }
        if (request.getContentLengthLong() > LONGEST_BODY) {
            throw new TooLarge(LONGEST_BODY);
        }
        byte[] bytes = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            throw new TooLarge(LONGEST_BODY);
        }
        return bytes;
    }

    private static SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn user) {
            return user;
        }
        throw new IllegalStateException("the API without a sign-in");
    }
}
