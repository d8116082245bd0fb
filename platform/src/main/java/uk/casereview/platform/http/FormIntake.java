package uk.casereview.platform.http;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.axon.CommandResult;
import uk.casereview.platform.axon.Position;
import uk.casereview.platform.axon.Positions;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.platform.time.ServiceTime;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/** The way in for pages: the same edge as over HTTP, for fields that are words, and lists and groups of them. */
public final class FormIntake {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final CommandIntake intake;
    private final Positions positions;
    private final ServiceTime time;

    FormIntake(CommandIntake intake, Positions positions, ServiceTime time) {
        this.intake = intake;
        this.positions = positions;
        this.time = time;
    }

    /** What a form led to: which record, and the place in the log after which a page shows it. */
    public record Taken(UUID id, Position position) {}

    /**
     * Gives the command.
     *
     * @param capacity in which the person acts, like {@code CHAIR@BCT/BSCP}
     * @param target whom it asks; null where it makes something new
     * @param commandId of the form, so that one sent twice is one command
     */
    public Taken take(
            Class<? extends Command> command,
            SignedIn user,
            String capacity,
            @Nullable UUID target,
            Map<String, ?> fields,
            UUID commandId) {
        ObjectNode body = MAPPER.valueToTree(fields);
        CommandResult result = intake.take(
                command, new CommandRequest(user, capacity, target, body, new CommandId(commandId), null, time.now()));
        return new Taken(result.id(), positions.of(result));
    }
}
