package uk.casereview.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.casefile.CaseFileCommand.RecalculateClocks;
import uk.casereview.deadline.CalendarChanges.Change;
import uk.casereview.deadline.CalendarChanges.Outdated;
import uk.casereview.decider.RegisterReader;
import uk.casereview.platform.axon.CaseDirectory;
import uk.casereview.platform.axon.CommandDispatch;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.http.CommandCollection;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RefusalCode;

/**
 * §3.1: a due date is "recomputed only by an explicit `ClockRecalculated` event (e.g. a new one-off bank holiday
 * proclaimed)". Every case with a clock that was counted on the earlier calendar is asked to count again, for whoever
 * proclaimed the day; which dates that moves, the case decides.
 */
final class DueRecounts implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueRecounts.class);

    private final CalendarChanges changes;
    private final RegisterReader registers;
    private final CaseDirectory directory;
    private final CommandDispatch dispatch;
    private final Map<String, String> commandNames;

    DueRecounts(
            CalendarChanges changes,
            RegisterReader registers,
            CaseDirectory directory,
            CommandDispatch dispatch,
            List<CommandCollection> collections) {
        this.changes = changes;
        this.registers = registers;
        this.directory = directory;
        this.dispatch = dispatch;
        this.commandNames = collections.stream()
                .filter(CommandCollection::ofCases)
                .collect(Collectors.toUnmodifiableMap(
                        CommandCollection::streamType, collection -> collection.aggregate() + "/case-file"));
    }

    @Override
    public List<Runnable> dueAt(Instant now) {
        List<Outdated> outdated = changes.outdated();
        outdated.stream().map(asked -> asked.change().partnership()).distinct().forEach(registers::refresh);
        return outdated.stream()
                .<Runnable>map(asked -> () -> recount(asked, now))
                .toList();
    }

    /** Once, whatever comes of it: a stream that is no case's would be asked for ever. */
    private void recount(Outdated asked, Instant now) {
        commandName(asked.streamId())
                .ifPresentOrElse(
                        name -> send(name, asked, now),
                        () -> LOG.warn("No case keeps the clocks of {}; they stay as they are", asked.streamId()));
        changes.counted(asked);
    }

    /** Refused is what went out of the figures meanwhile; the log says so too, and its clocks have ended. */
    private void send(String commandName, Outdated asked, Instant now) {
        try {
            dispatch.send(commandName, new RecalculateClocks(asked.streamId()), stamp(asked, now));
        } catch (CommandRefused refused) {
            if (refused.refusal().code() != RefusalCode.INVALID_STATE) {
                throw refused;
            }
        }
    }

    private Optional<String> commandName(UUID stream) {
        return directory.find(stream).map(entry -> commandNames.get(entry.aggregateType()));
    }

    /** The id follows from the change and the case, so that whoever asks again asks the same. */
    private static CommandStamp stamp(Outdated asked, Instant now) {
        Change change = asked.change();
        return new CommandStamp(
                new CommandId(DerivedId.from(change.eventId(), "recount/" + asked.streamId())),
                Actor.system(change.partnership(), change.changedBy()),
                now.isAfter(change.recordedAt()) ? now : change.recordedAt(),
                null,
                null,
                change.correlationId(),
                change.eventId());
    }
}
