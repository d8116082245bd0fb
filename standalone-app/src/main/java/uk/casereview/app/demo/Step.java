package uk.casereview.app.demo;

import java.time.Instant;
import java.util.Map;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/** One command of a story, with the moment it is given at. */
record Step(
        String story,
        CommandId commandId,
        Instant at,
        String login,
        Class<? extends Command> command,
        Act.Subject subject,
        Map<String, Object> body) {}
