package uk.casereview.casefile;

import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand.*;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.StageTable;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;

/**
 * Every command of §5.1a, and what it leads to before there is a case, while it counts, and once it is struck out. A
 * review says besides at which stages its outcome is escalated.
 */
public final class FileTable {
    private static final UUID NOTHING = new UUID(7, 7);
    private static final String UNBORN = "not there";
    private static final String COUNTED = "counted";
    private static final String STRUCK_OUT = "struck out";

    private static final Map<String, String> CODES =
            Map.of("404", "NOT_FOUND", "ref", "UNKNOWN_REFERENCE", "decision", "DECISION_UNKNOWN");

    private static final StageTable TABLE = new StageTable("""
            EscalateDecision       404  +        -
            ResolveEscalation      404  ref      -
            FlagDecision           404  decision -
            ConfirmDecision        404  decision -
            CorrectDecisionRecord  404  decision -
            AuthoriseDisclosure    404  +        +
            AddScrutinyObservation 404  +        +
            RaiseChallenge         404  +        +
            AnswerChallenge        404  ref      ref
            CloseChallenge         404  ref      ref
            RecordVoice            404  +        -
            RecordVoiceUse         404  ref      -
            AttachDocument         404  +        -
            MarkDuplicate          404  +        -
            MarkEnteredInError     404  +        -
            RecalculateClocks      404  +        -
            RaiseTask              404  +        +
            CompleteTask           404  ref      ref
            """, CODES, List.of(UNBORN, COUNTED, STRUCK_OUT));

    private FileTable() {}

    /** Each command at the stages of one kind of record. */
    public static Stream<StageRow<CaseFileCommand>> rows(
            UUID target, Collection<String> stages, String unborn, String struckOut) {
        return TABLE.rows(commands(target))
                .map(row -> StageRow.of(
                        row.command(),
                        stages,
                        stages.stream()
                                .map(stage ->
                                        stage.equals(unborn) ? UNBORN : stage.equals(struckOut) ? STRUCK_OUT : COUNTED)
                                .map(column ->
                                        Objects.requireNonNull(row.expected().get(column)))
                                .toList()));
    }

    static Set<String> everyRow() {
        return Set.copyOf(TABLE.names());
    }

    static Set<String> everyCommand() {
        return Arrays.stream(CaseFileCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    static Map<String, CaseFileCommand> commands(UUID target) {
        DecisionId decision = new DecisionId(NOTHING);
        return Stream.<CaseFileCommand>of(
                        new EscalateDecision(target, null, EscalationBody.EXECUTIVE_BOARD, text(9)),
                        new ResolveEscalation(target, NOTHING, text(9), null, null, null),
                        new FlagDecision(target, decision, FlagReason.PROCEDURE, null, null),
                        new ConfirmDecision(target, decision),
                        new CorrectDecisionRecord(target, decision, new Said().request(), text(9), List.of()),
                        new AuthoriseDisclosure(
                                target, text(9), text(9), text(9), DisclosureBasis.CORONER, List.of(), "advice"),
                        new AddScrutinyObservation(target, text(9)),
                        new RaiseChallenge(target, agency("WMP"), TODAY.plusDays(30), text(9), null),
                        new AnswerChallenge(target, NOTHING, text(9)),
                        new CloseChallenge(target, NOTHING, true, null),
                        new RecordVoice(target, FamilyRole.CHILD, VoiceSource.IN_PERSON, null, text(9)),
                        new RecordVoiceUse(target, NOTHING, null, text(9)),
                        new AttachDocument(target, "DOC-77", "hash", Classification.OFFICIAL),
                        new MarkDuplicate(target, new CaseRef("BSCP-2026-001"), text(9)),
                        new MarkEnteredInError(target, text(9)),
                        new RecalculateClocks(target),
                        new RaiseTask(target, NOTHING, TaskKind.CONFIRM_DECISION, "decision"),
                        new CompleteTask(target, NOTHING))
                .collect(Collectors.toMap(command -> command.getClass().getSimpleName(), Function.identity()));
    }
}
