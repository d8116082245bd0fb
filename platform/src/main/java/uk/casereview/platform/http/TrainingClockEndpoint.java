package uk.casereview.platform.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.Role;

/** Lets an administrator set the service's clock, so that people can rehearse a whole case (design §4). */
@RestController
final class TrainingClockEndpoint {
    private static final String PATH = "/api/training/clock";
    private static final int LONGEST_BODY = 1_000;

    private final TrainingClock clock;

    TrainingClockEndpoint(TrainingClock clock) {
        this.clock = clock;
    }

    /** The one field of the body. */
    record Setting(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant now) {}

    /** What the clock says after the change. */
    record Shown(Instant now) {}

    @PostMapping(path = PATH, consumes = "application/json", produces = "application/json")
    @Operation(
            summary = "set the clock of the whole service, for everybody; it runs on from there",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Setting.class))))
    Shown set(@AuthenticationPrincipal SignedIn user, HttpServletRequest request) throws IOException {
        Faults faults = new Faults();
        var body = JsonBody.read(request.getInputStream().readNBytes(LONGEST_BODY), faults);
        UUID nobody = new UUID(0, 0);
        Object setting = new Binding("SetClock", new CommandId(nobody), nobody, Sealing.NONE, faults)
                .record(Setting.class, body, Pointer.ROOT, Map.of());
        faults.throwIfAny();
        mustAdminister(user);
        if (setting instanceof Setting(Instant now)) {
            clock.setTo(now);
        }
        return new Shown(clock.now());
    }

    @DeleteMapping(path = PATH, produces = "application/json")
    @Operation(summary = "bring the clock back to the present")
    Shown backToThePresent(@AuthenticationPrincipal SignedIn user) {
        mustAdminister(user);
        clock.backToThePresent();
        return new Shown(clock.now());
    }

    private static void mustAdminister(SignedIn user) {
        if (!user.has(Role.ADMINISTRATOR)) {
            throw new RequestRefused(Refusal.forbidden(Role.ADMINISTRATOR));
        }
    }
}
