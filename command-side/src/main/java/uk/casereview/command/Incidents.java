package uk.casereview.command;

import java.util.List;
import java.util.UUID;
import uk.casereview.notification.IncidentCommand.RecordExternalNotification;
import uk.casereview.notification.IncidentCommand.RecordIncident;
import uk.casereview.notification.IncidentCommand.RecordLegacyCase;
import uk.casereview.notification.NotificationCommand;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;

/** {@code /api/incidents}: a notification's id is its case's. */
record Incidents() implements CommandCollection {
    @Override
    public String segment() {
        return "incidents";
    }

    @Override
    public String aggregate() {
        return "notification";
    }

    @Override
    public String streamType() {
        return "SeriousIncidentNotification";
    }

    @Override
    public Class<? extends Command> commands() {
        return NotificationCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(RecordIncident.class, RecordExternalNotification.class, RecordLegacyCase.class);
    }

    /** An incident of ours may turn out to be the one another area has notified (§15.3-16). */
    @Override
    public List<Class<? extends Command>> joining() {
        return List.of(RecordExternalNotification.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return DerivedId.from(commandId.value(), "notification");
    }

    @Override
    public boolean ofCases() {
        return true;
    }
}
