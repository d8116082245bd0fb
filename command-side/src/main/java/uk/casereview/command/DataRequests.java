package uk.casereview.command;

import java.util.List;
import java.util.UUID;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.datarequest.DataRequestCommand.OpenDataRequest;
import uk.casereview.datarequest.DataRequestKind;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.shared.Command;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DataRequestId;
import uk.casereview.shared.DerivedId;

/**
 * {@code /api/data-requests}: each is about a case, but stands beside it. Its texts have a key of their own, for the
 * record of an erasure outlives what was erased.
 */
record DataRequests() implements CommandCollection {
    @Override
    public String segment() {
        return "data-requests";
    }

    @Override
    public String aggregate() {
        return "data-request";
    }

    @Override
    public String streamType() {
        return "DataRequest";
    }

    @Override
    public Class<? extends Command> commands() {
        return DataRequestCommand.class;
    }

    @Override
    public List<Class<? extends Command>> creating() {
        return List.of(OpenDataRequest.class);
    }

    @Override
    public UUID newId(CommandId commandId, Command draft) {
        OpenDataRequest open = (OpenDataRequest) draft;
        return open.kind() == DataRequestKind.LEGAL_HOLD
                ? DataRequestId.ofHold(open.notificationId()).value()
                : DerivedId.from(commandId.value(), "data-request");
    }

    @Override
    public UUID belongingTo(UUID newId, Command draft) {
        return ((OpenDataRequest) draft).notificationId().value();
    }

    @Override
    public boolean ofCases() {
        return false;
    }

    @Override
    public boolean tellsWhatIsPossible() {
        return true;
    }
}
