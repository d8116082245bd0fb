package uk.casereview.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.casereview.platform.problem.RequestRefused;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.TrainingClock;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** Lets an administrator set the service's clock, so that people can rehearse a whole case (design §4). */
@RestController
final class TrainingClockEndpoint {
    private static final int LONGEST_BODY = 1_000;

    private final TrainingClock clock;

    TrainingClockEndpoint(TrainingClock clock) {
        this.clock = clock;
    }

    /** The one field of the body. */
    record Setting(Instant now) {}

    @PostMapping(path = "/api/training/clock", consumes = "application/json", produces = "application/json")
    Map<String, String> set(@AuthenticationPrincipal SignedIn user, HttpServletRequest request) throws IOException {
        Faults faults = new Faults();
        var body = JsonBody.read(request.getInputStream().readNBytes(LONGEST_BODY), faults);
        UUID nobody = new UUID(0, 0);
        Object setting = new Binding("SetClock", new CommandId(nobody), nobody, Sealing.NONE, faults)
                .record(Setting.class, body, Pointer.ROOT, Map.of());
        faults.throwIfAny();
        if (!user.has(Role.ADMINISTRATOR)) {
            throw new RequestRefused(RefusalCode.FORBIDDEN_ROLE);
        }
        if (setting instanceof Setting(Instant now)) {
            clock.setTo(now);
        }
        return Map.of("now", clock.now().toString());
    }
}
