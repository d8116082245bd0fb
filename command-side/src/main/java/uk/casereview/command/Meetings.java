package uk.casereview.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.meeting.MeetingCommand;
import uk.casereview.meeting.MeetingCommand.ScheduleMeeting;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/** {@code /api/meetings}: a meeting may speak of several cases, so it belongs to none, but what is said of one is that case's. */
record Meetings(ItemCases items) implements CommandCollection {
    @Override
    public String segment() {
        return "meetings";
    }

    @Override
    public String aggregate() {
        return "meeting";
    }

    @Override
    public String streamType() {
        return "Meeting";
    }

    @Override
    public Class<? extends Command> commands() {
        return MeetingCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(ScheduleMeeting.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return DerivedId.from(commandId.value(), "meeting");
    }

    @Override
    public Optional<UUID> spokenOf(UUID member, Command draft) {
        return items.spokenOf(member, (MeetingCommand) draft);
    }

    @Override
    public boolean ofCases() {
        return false;
    }
}
