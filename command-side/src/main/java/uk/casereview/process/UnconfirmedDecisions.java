package uk.casereview.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deadline.DueWork;
import uk.casereview.decider.LondonDate;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.process.Remembered.SeenTo;
import uk.casereview.process.Remembered.Taken;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RefusalCode;

/** The decisions that nobody has confirmed in time are flagged, and stay effective ({@link ConfirmationPolicy}). */
final class UnconfirmedDecisions implements DueWork {
    private final Function<LocalDate, List<Taken>> unconfirmedOn;
    private final Consumer<Remembered> memory;
    private final Sending sending;

    UnconfirmedDecisions(Function<LocalDate, List<Taken>> unconfirmedOn, Consumer<Remembered> memory, Sending sending) {
        this.unconfirmedOn = unconfirmedOn;
        this.memory = memory;
        this.sending = sending;
    }

    @Override
    public List<Runnable> dueAt(Instant now) {
        return unconfirmedOn.apply(LondonDate.of(now)).stream()
                .<Runnable>map(decision -> () -> flag(decision, now))
                .toList();
    }

    /** Refused is what was confirmed, or went out of the figures, in the meantime. */
    private void flag(Taken decision, Instant now) {
        try {
            sending.send(
                    decision.fileCommands(),
                    new FlagDecision(decision.streamId(), decision.decisionId(), FlagReason.UNCONFIRMED, null, null),
                    stamp(decision, now));
        } catch (CommandRefused refused) {
            if (refused.refusal().code() != RefusalCode.INVALID_STATE) {
                throw refused;
            }
        }
        memory.accept(new SeenTo(decision.decisionId(), decision.streamId()));
    }

    private static CommandStamp stamp(Taken decision, Instant now) {
        CommandId id = new CommandId(DerivedId.from(decision.takenBy(), "unconfirmed"));
        return new CommandStamp(
                id, Actor.system(decision.partnership(), null), now, null, null, id.value(), decision.takenBy());
    }
}
