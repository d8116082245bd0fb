package uk.casereview.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.casereview.app.demo.Later.CaseOf;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;

/**
 * One command of a story, with the moment it is given at.
 *
 * @param opened the id of what the story is about
 * @param opening whether it is the first of its story
 */
record Step(
        String story,
        UUID opened,
        CommandId commandId,
        Instant at,
        String login,
        Class<? extends Command> command,
        Act.Subject subject,
        Map<String, Object> body,
        boolean opening) {

    /**
     * §15.2-9: what was decided outside a meeting is "listed at the next meeting", whichever story it belongs to; and every
     * decision keeps the version of the partnership's register that it rests on.
     */
    boolean concernsAllStories() {
        return MeetingCommand.class.isAssignableFrom(command) || PartnershipCommand.class.isAssignableFrom(command);
    }

    @Nullable
    UUID target() {
        return subject.in(opened);
    }

    /** The stories whose cases it speaks of. */
    List<String> others() {
        return body.values().stream()
                .filter(CaseOf.class::isInstance)
                .map(other -> ((CaseOf) other).story())
                .toList();
    }
}
