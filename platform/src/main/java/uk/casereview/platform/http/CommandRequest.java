package uk.casereview.platform.http;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uk.casereview.platform.signin.SignedIn;
import uk.casereview.shared.CommandId;

/**
 * What somebody asks, before it is a command.
 *
 * @param capacity in which the person acts, like {@code CHAIR@BCT/BSCP}; null: the first that may
 * @param target whom it asks; null where it makes something new
 * @param version the version the person has read; null where none is named
 * @param recordedAt service time
 */
public record CommandRequest(
        SignedIn user,
        @Nullable String capacity,
        @Nullable UUID target,
        ObjectNode body,
        CommandId commandId,
        @Nullable Long version,
        Instant recordedAt) {}
