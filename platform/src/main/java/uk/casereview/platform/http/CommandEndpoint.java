package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerMapping;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.problem.TooLarge;
import uk.casereview.platform.signin.CapacityChoice;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;

/** Takes any command over HTTP: reads the request, hands it to the {@link CommandIntake}, and writes the answer. */
final class CommandEndpoint {
    private static final int LONGEST_BODY = 1_000_000;

    private final CommandIntake intake;
    private final ServiceTime time;
    private final Positions positions;

    CommandEndpoint(CommandIntake intake, ServiceTime time, Positions positions) {
        this.intake = intake;
        this.time = time;
        this.positions = positions;
    }

    ResponseEntity<CommandAnswer> answer(CommandRoute route, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Faults faults = new Faults();
        return answer(route, intake.take(route, read(request, faults), faults));
    }

    ResponseEntity<Record> preview(CommandRoute route, HttpServletRequest request)
            throws IOException, HttpMediaTypeNotSupportedException {
        Faults faults = new Faults();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(intake.preview(route, read(request, faults), faults));
    }

    private CommandRequest read(HttpServletRequest request, Faults faults)
            throws IOException, HttpMediaTypeNotSupportedException {
        Preconditions preconditions = Preconditions.of(request);
        String named = request.getHeader(CapacityChoice.HEADER);
        CapacityChoice.requireForm(named);
        return new CommandRequest(
                signedIn(),
                named,
                target(request),
                JsonBody.read(bytes(request), faults),
                preconditions.commandId(),
                preconditions.version(),
                time.now());
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

    /** The id in the address; null where there is none, or none that could be anybody's. */
    private static @Nullable UUID target(HttpServletRequest request) {
        Map<?, ?> inPath = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(inPath.get("id"))
                .flatMap(text -> Scalars.uuid(text.toString()))
                .orElse(null);
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
