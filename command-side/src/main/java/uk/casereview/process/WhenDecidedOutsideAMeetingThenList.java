package uk.casereview.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.casereview.casefile.CaseFileCommand.CompleteTask;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.decider.LondonDate;
import uk.casereview.meeting.MeetingCommand.ListItem;
import uk.casereview.meeting.MeetingEvent.MeetingCancelled;
import uk.casereview.meeting.MeetingEvent.MeetingClosed;
import uk.casereview.meeting.MeetingEvent.MeetingScheduled;
import uk.casereview.shared.CommandId;
import uk.casereview.shared.DerivedId;
import uk.casereview.shared.MeetingId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.SealedText;

/**
 * §15.2-9: decisions in writing and by the chair alone "are listed at the next meeting": the body's next one to come or,
 * while none is planned, a task asks for one. Called off or not reached, they wait for the next again. So does an answer of
 * the Panel that disagrees, which is "listed for next SCSG" (PM5).
 */
record WhenDecidedOutsideAMeetingThenList(Agendas agendas, AgendaItems items, Wording wording) implements CaseProcess {

    /** Seals what a meeting is asked, for its agenda holds sealed text only; empty where the case's text was erased. */
    @FunctionalInterface
    interface Wording {
        Optional<SealedText> sealed(UUID caseId, CommandId by, String question);
    }

    @Override
    public String name() {
        return "list-decision";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return changesAnAgenda(happening)
                ? agendas.awaiting(happening.envelope().partnership()).stream()
                        .flatMap(decision -> list(decision, happening))
                        .toList()
                : List.of();
    }

    private boolean changesAnAgenda(Happening happening) {
        return switch (happening.event()) {
            case MeetingScheduled _ -> true;
            case MeetingCancelled _ -> true;
            case MeetingClosed _ -> true;
            default -> items.in(happening).isPresent();
        };
    }

    private Stream<Instruction> list(Unheard decision, Happening happening) {
        LocalDate today = LondonDate.of(happening.envelope().recordedAt());
        @Nullable MeetingId next = agendas.next(decision, today).orElse(null);
        Optional<Instruction> item = Optional.ofNullable(next).flatMap(meeting -> item(decision, meeting, happening));
        if (next != null && item.isPresent()) {
            agendas.listed(decision, next);
            return Stream.concat(item.stream(), done(decision));
        }
        if (decision.taskId() != null) {
            return Stream.empty();
        }
        UUID task = derived(happening, "task/" + TaskKind.LIST_AT_NEXT_MEETING, decision);
        agendas.asked(decision, task);
        return Stream.of(ask(decision, task));
    }

    private Optional<Instruction> item(Unheard decision, MeetingId meeting, Happening happening) {
        CommandId by = new CommandId(derived(happening, "question", decision));
        return wording.sealed(decision.caseId(), by, decision.question())
                .map(question -> new Instruction(
                        Instruction.MEETING,
                        new ListItem(meeting, decision.caseRef(), question),
                        Set.of(),
                        decision.caseId()));
    }

    private static Instruction ask(Unheard decision, UUID task) {
        return new Instruction(
                decision.fileCommands(),
                new RaiseTask(decision.streamId(), task, TaskKind.LIST_AT_NEXT_MEETING, decision.about()),
                Set.of(),
                decision.caseId());
    }

    /** Somebody may have been quicker. */
    private static Stream<Instruction> done(Unheard decision) {
        return Stream.ofNullable(decision.taskId())
                .map(task -> new Instruction(
                        decision.fileCommands(),
                        new CompleteTask(decision.streamId(), task),
                        Set.of(RefusalCode.INVALID_STATE),
                        decision.caseId()));
    }

    private static UUID derived(Happening happening, String purpose, Unheard decision) {
        return DerivedId.from(happening.eventId(), purpose + "/" + decision.decisionId() + "/" + decision.streamId());
    }
}
