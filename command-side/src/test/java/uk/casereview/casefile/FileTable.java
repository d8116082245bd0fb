package uk.casereview.casefile;

import static uk.casereview.deliberation.Bodies.ADVISER;
import static uk.casereview.deliberation.Bodies.BCC;
import static uk.casereview.deliberation.Bodies.BCT;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.agency;
import static uk.casereview.deliberation.Bodies.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.casereview.casefile.CaseFileCommand.*;
import uk.casereview.casefile.CaseFileEvent.*;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.StageTable;
import uk.casereview.deliberation.Said;
import uk.casereview.practicereview.FamilyRole;
import uk.casereview.shared.Actor;
import uk.casereview.shared.CaseRef;
import uk.casereview.shared.DecisionId;
import uk.casereview.shared.Event;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.Role;

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

    /** Of those that name something, what they lead to where it is on file. */
    private static final StageTable ON_FILE = new StageTable("""
            ResolveEscalation      404  +        -
            FlagDecision           404  +        -
            ConfirmDecision        404  +        -
            CorrectDecisionRecord  404  +        -
            AnswerChallenge        404  +        +
            CloseChallenge         404  +        +
            RecordVoiceUse         404  +        -
            CompleteTask           404  +        +
            """, CODES, List.of(UNBORN, COUNTED, STRUCK_OUT));

    private FileTable() {}

    /** Each command at the stages of one kind of record. */
    public static Stream<StageRow<CaseFileCommand>> rows(
            UUID target, Collection<String> stages, String unborn, String struckOut) {
        return rows(TABLE, commands(target), stages, unborn, struckOut);
    }

    /** Each command that names something, at the stages of a record on whose file it is: {@link #onFile()}. */
    public static Stream<StageRow<CaseFileCommand>> rowsOfWhatIsOnFile(
            UUID target, Collection<String> stages, String unborn, String struckOut) {
        Map<String, CaseFileCommand> commands = new HashMap<>(commands(target));
        commands.put("FlagDecision", new FlagDecision(target, Filing.ID, FlagReason.PROCEDURE, null, null));
        commands.put("ConfirmDecision", new ConfirmDecision(target, Filing.ID));
        commands.put(
                "CorrectDecisionRecord",
                new CorrectDecisionRecord(
                        target, Filing.ID, Said.present().because(null).request(), text(9), List.of(BCC, ADVISER)));
        return rows(ON_FILE, commands, stages, unborn, struckOut);
    }

    /** What those commands name: an escalation, a challenge that is answered, what a child said, a task, a decision. */
    public static List<Event> onFile() {
        return List.of(
                new DecisionEscalated(NOTHING, null, EscalationBody.BUSINESS_MANAGER, text(9), null),
                new ChallengeRaised(NOTHING, agency("WMP"), TODAY.plusDays(30), text(9), null),
                new ChallengeAnswered(NOTHING, text(9)),
                new VoiceRecorded(NOTHING, FamilyRole.CHILD, VoiceSource.IN_PERSON, TODAY, text(9)),
                new TaskRaised(NOTHING, TaskKind.PROCESS_REFUSED, List.of(Role.BUSINESS_MANAGER), "x", null),
                new ProposalLost(Filing.DECISION));
    }

    /** Whoever presided over that decision, as a clerk and for the agency that is asked: what is refused is so for the stage. */
    public static Actor entitled() {
        return new Actor(BCT, Role.BUSINESS_MANAGER, new PartnershipCode("BSCP"), agency("WMP"), null);
    }

    private static Stream<StageRow<CaseFileCommand>> rows(
            StageTable table,
            Map<String, CaseFileCommand> commands,
            Collection<String> stages,
            String unborn,
            String struckOut) {
        return table.rows(commands)
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
