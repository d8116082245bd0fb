package uk.casereview.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.casereview.partnership.PartnershipCommand;
import uk.casereview.partnership.PartnershipCommand.EstablishPartnership;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.platform.http.CommandPreviews;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.PartnershipId;

/** {@code /api/partnerships}: a partnership's id follows from its code, because there is one of each. */
record Partnerships(CommandPreviews changes) implements CommandCollection {
    @Override
    public String segment() {
        return "partnerships";
    }

    @Override
    public String aggregate() {
        return "partnership";
    }

    @Override
    public String streamType() {
        return "Partnership";
    }

    @Override
    public Class<? extends Command> commands() {
        return PartnershipCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(EstablishPartnership.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        return PartnershipId.of(((EstablishPartnership) draft).partnership()).value();
    }

    @Override
    public Optional<CommandPreviews> previews() {
        return Optional.of(changes);
    }

    @Override
    public boolean ofCases() {
        return false;
    }
}
