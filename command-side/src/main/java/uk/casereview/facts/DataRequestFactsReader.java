package uk.casereview.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.casereview.datarequest.DataRequestCommand;
import uk.casereview.history.EventStreams;
import uk.casereview.shared.Command;

/** Reads what the rules about data requests ask of other streams: of the case and of the hold on it. */
record DataRequestFactsReader(EventStreams streams) {

    /** Null where the command's rules ask nothing. */
    @Nullable
    DataRequestFacts of(Command command, Map<String, Long> versions) {
        return switch (command) {
            case DataRequestCommand.OpenDataRequest c ->
                new DataRequestFacts(
                        Fold.of(
                                streams.read(c.notificationId().value(), 0),
                                c.notificationId().value(),
                                CaseFacts::evolve,
                                null,
                                versions),
                        false,
                        new RetainedCaseReader(streams).of(c.kind(), c.notificationId(), versions));
            case DataRequestCommand.DecideDataRequest c -> kept(c, versions);
            case DataRequestCommand.ApproveErasure c -> kept(c, versions);
            case DataRequestCommand.ProposeDisposal c -> kept(c, versions);
            case DataRequestCommand.LapseErasure c -> kept(c, versions);
            default -> null;
        };
    }

    private DataRequestFacts kept(DataRequestCommand command, Map<String, Long> versions) {
        return new DataRequestFacts(
                null, onHold(command, versions), new RetainedCaseReader(streams).of(command, versions));
    }

    /** Whether the case that the request is about is under legal hold; nobody's request is about none. */
    private boolean onHold(DataRequestCommand command, Map<String, Long> versions) {
        return streams.read(command.target(), 0).stream()
                .limit(1)
                .map(recorded -> DataRequestFacts.holdOn(recorded.event()))
                .anyMatch(hold -> Boolean.TRUE.equals(
                        Fold.of(streams.read(hold.value(), 0), hold.value(), DataRequestFacts::held, null, versions)));
    }
}
