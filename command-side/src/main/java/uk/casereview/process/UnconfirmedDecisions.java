package uk.casereview.process;

import java.time.Instant;
import java.util.List;
import uk.casereview.casefile.CaseFileCommand.FlagDecision;
import uk.casereview.casefile.FlagReason;
import uk.casereview.deadline.DueWork;
import uk.casereview.decider.LondonDate;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.process.CaseDecisions.Taken;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.RefusalCode;

/** The decisions that nobody has confirmed in time are flagged, and stay effective ({@link ConfirmationPolicy}). */
final class UnconfirmedDecisions implements DueWork {
    private final CaseDecisions decisions;
    private final Sending sending;

    UnconfirmedDecisions(CaseDecisions decisions, Sending sending) {
        this.decisions = decisions;
        this.sending = sending;
    }

    @Override
    public List<Runnable> dueAt(Instant now) {
        return decisions.unconfirmedOn(LondonDate.of(now)).stream()
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
        decisions.seenTo(decision.decisionId(), decision.streamId());
    }

    private static CommandStamp stamp(Taken decision, Instant now) {
        CommandId id = new CommandId(DerivedId.from(decision.takenBy(), "unconfirmed"));
        return new CommandStamp(
                id, Actor.system(decision.partnership(), null), now, null, null, id.value(), decision.takenBy());
    }
}
