package uk.casereview.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.platform.axon.CommandRefused;
import uk.casereview.platform.envelope.CommandStamp;
import uk.casereview.platform.envelope.Envelope;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.Refusal;
import uk.casereview.shared.UserId;

/**
 * Carries out what the processes ask for. Each command's id follows from the event and the process, so that an event
 * seen twice asks once; a command refused after a race becomes a task somebody sees.
 */
final class ProcessDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessDesk.class);

    private final List<CaseProcess> processes;
    private final Sending sending;
    private final ProcessTime time;

    ProcessDesk(List<CaseProcess> processes, Sending sending, ProcessTime time) {
        this.processes = List.copyOf(processes);
        this.sending = sending;
        this.time = time;
    }

    void on(Happening happening) {
        for (CaseProcess process : processes) {
            int number = 0;
            for (Instruction instruction : process.on(happening)) {
                carryOut(instruction, process.name() + "/" + number++, happening);
            }
        }
    }

    private void carryOut(Instruction instruction, String purpose, Happening happening) {
        refusal(instruction, stamp(purpose, happening))
                .filter(refusal -> !instruction.nothingToDo().contains(refusal.code()))
                .map(refusal -> visible(refusal, instruction, purpose, happening))
                .flatMap(task -> refusal(task, stamp(purpose + "/refused", happening)))
                .ifPresent(refusal -> LOG.error(
                        "{} for event {} was refused, and so was the task about it: {}",
                        purpose,
                        happening.eventId(),
                        refusal.code()));
    }

    private Optional<Refusal> refusal(Instruction instruction, CommandStamp stamp) {
        try {
            sending.send(instruction.commandName(), instruction.command(), stamp);
            return Optional.empty();
        } catch (CommandRefused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /** On the notification's file, which every case has. */
    private static Instruction visible(Refusal refusal, Instruction refused, String purpose, Happening happening) {
        UUID concerned = refused.caseId();
        UUID caseId =
                concerned == null ? Objects.requireNonNull(happening.envelope().caseId()) : concerned;
        return new Instruction(
                Instruction.NOTIFICATION_FILE,
                new RaiseTask(
                        caseId,
                        DerivedId.from(happening.eventId(), "task/" + purpose),
                        TaskKind.PROCESS_REFUSED,
                        purpose + ": " + refusal.code()),
                Set.of());
    }

    private CommandStamp stamp(String purpose, Happening happening) {
        Envelope cause = happening.envelope();
        UserId principal = cause.actor().onBehalfOf();
        UserId decider = principal == null ? cause.actor().userId() : principal;
        return new CommandStamp(
                new CommandId(DerivedId.from(happening.eventId(), purpose)),
                Actor.system(cause.partnership(), decider),
                time.after(cause),
                null,
                null,
                cause.correlationId(),
                happening.eventId());
    }
}
