package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.decider.StageRow.said;
import static uk.casereview.deliberation.Bodies.*;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.AddScrutinyObservation;
import uk.casereview.decider.Blanks;
import uk.casereview.decider.StageRow;
import uk.casereview.decider.StageTable;
import uk.casereview.shared.Command;

/** Every command at every stage. A plus is accepted, a minus INVALID_STATE, else the code of the row. */
class ActionPlanDeciderTest {
    static final Map<String, Supplier<PlanStory>> STAGES = stages();
    private static final Map<String, PlanStory> TOLD = new ConcurrentHashMap<>();
    private static final Map<String, PlanStory> ACTION_STAGES = actionStages();

    private static Map<String, Supplier<PlanStory>> stages() {
        Map<String, Supplier<PlanStory>> stages = new LinkedHashMap<>();
        stages.put("NOT_CREATED", PlanStory::new);
        stages.put("DRAFT", PlanStory::agreed);
        stages.put("APPROVED", PlanStory::approved);
        stages.put("IN_PROGRESS", PlanStory::inProgress);
        stages.put("ACTIONS_COMPLETE", PlanStory::actionsComplete);
        stages.put("IMPACT_REVIEW", PlanStory::impactReview);
        stages.put("CLOSED", PlanStory::closed);
        stages.put("MERGED", PlanStory::merged);
        stages.put("STRUCK_OUT", PlanStory::struckOut);
        return stages;
    }

    private static Map<String, PlanStory> actionStages() {
        Map<String, PlanStory> stages = new LinkedHashMap<>();
        stages.put("PROPOSED", proposed());
        stages.put("AGREED", agreed());
        stages.put("IN_PROGRESS", inProgress());
        stages.put("COMPLETED", completed());
        stages.put("VERIFIED", verified());
        stages.put("CANCELLED", approved().then(cancel(ACTION)));
        stages.put("SUPERSEDED", approved().then(supersede(ACTION, SECOND)));
        return stages;
    }

    /** Each command as it would be accepted where it belongs. */
    private static final Map<String, Command> COMMANDS = Stream.of(
                    create(),
                    recommend(),
                    respond(Response.ACCEPT),
                    nationalResponse(Response.ACCEPT, null),
                    retag(),
                    propose(),
                    approve(),
                    evidence(ImpactRating.SOME),
                    merge(),
                    takeOver(),
                    handOver(),
                    close(),
                    reopen(),
                    agree(ACTION),
                    progress(ACTION),
                    extend(ACTION),
                    complete(ACTION),
                    verify(ACTION),
                    sendBack(ACTION),
                    cancel(ACTION),
                    supersede(ACTION, SECOND),
                    reassign(ACTION),
                    transfer(ACTION),
                    correct(ACTION),
                    new AddScrutinyObservation(PLAN.value(), text(30)))
            .collect(Collectors.toMap(
                    command -> command.getClass().getSimpleName(),
                    command -> command,
                    (one, _) -> one,
                    LinkedHashMap::new));

    /** What the tables abbreviate. */
    private static final Map<String, String> CODES = Map.of(
            "404",
            "NOT_FOUND",
            "plan",
            "PLAN_EXISTS",
            "open",
            "PLAN_HAS_OPEN_ACTIONS",
            "none",
            "IMPACT_EVIDENCE_REQUIRED",
            "ref",
            "UNKNOWN_REFERENCE",
            "wrong",
            "WRONG_AGENCY",
            "old",
            "CORRECTION_OUTDATED");

    private static final StageTable TABLE = new StageTable("""
            CreatePlan               +    plan  plan  plan  plan  plan  plan  plan  +
            AddRecommendation        404  +     +     +     +     +     -     -     -
            RespondToRecommendation  404  +     +     +     +     +     -     -     -
            RecordNationalResponse   404  wrong wrong wrong wrong wrong -     -     -
            RetagLearning            404  +     +     +     +     +     -     -     -
            ProposeAction            404  +     +     +     +     +     -     -     -
            ApprovePlan              404  +     -     -     -     -     -     -     -
            RecordImpactEvidence     404  +     +     +     +     +     -     -     -
            MergePlans               404  +     +     +     +     +     -     -     -
            TakeOverPlan             404  +     +     +     +     +     -     -     -
            HandOverActions          404  +     +     +     ref   ref   -     -     -
            ClosePlan                404  open  open  open  none  +     -     -     -
            ReopenPlan               404  -     -     -     -     -     +     -     -
            AgreeAction              404  -     -     -     -     -     -     -     -
            UpdateProgress           404  +     +     +     -     -     -     -     -
            ExtendAction             404  +     +     +     -     -     -     -     -
            CompleteAction           404  +     +     +     -     -     -     -     -
            VerifyAction             404  -     -     -     -     -     -     -     -
            SendBackAction           404  -     -     -     -     -     -     -     -
            CancelAction             404  +     +     +     -     -     -     -     -
            SupersedeAction          404  +     +     +     -     -     -     -     -
            ReassignAction           404  +     +     +     -     -     -     -     -
            TransferAction           404  +     +     +     -     -     -     -     -
            CorrectCompletedOn       404  old   old   old   +     +     -     -     -
            AddScrutinyObservation   404  +     +     +     +     +     +     +     +
            """, CODES, STAGES.keySet());

    private static final StageTable ACTION_TABLE = new StageTable("""
            AgreeAction         +    -    -    -    -    -    -
            UpdateProgress      -    +    +    -    -    -    -
            ExtendAction        -    +    +    -    -    -    -
            CompleteAction      -    +    +    -    -    -    -
            VerifyAction        -    -    -    +    -    -    -
            SendBackAction      -    -    -    +    -    -    -
            CancelAction        +    +    +    +    -    -    -
            SupersedeAction     +    +    +    +    -    -    -
            ReassignAction      +    +    +    -    -    -    -
            TransferAction      +    +    +    -    -    -    -
            CorrectCompletedOn  old  old  old  +    +    old  old
            """, CODES, ACTION_STAGES.keySet());

    static Stream<StageRow<Command>> rows() {
        return TABLE.rows(COMMANDS);
    }

    static Stream<StageRow<Command>> actionRows() {
        return ACTION_TABLE.rows(COMMANDS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void answersEveryCommandAtEveryStage(StageRow<Command> row) {
        row.isMetBy(stage -> said(stage(stage).verdict(row.command())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actionRows")
    void answersEveryCommandAtEveryStageOfAnAction(StageRow<Command> row) {
        row.isMetBy(
                stage -> said(Objects.requireNonNull(ACTION_STAGES.get(stage)).verdict(row.command())));
    }

    @Test
    void namesTheStageItIsIn() {
        assertThat(STAGES.keySet())
                .allSatisfy(stage -> assertThat(stage(stage).state().stage()).isEqualTo(stage));
        assertThat(ACTION_STAGES)
                .allSatisfy((stage, story) ->
                        assertThat(story.action(ACTION).stage()).hasToString(stage));
    }

    static Stream<String> stageNames() {
        return STAGES.keySet().stream();
    }

    @Test
    void theStageHasOneNameInsideAndOutside() {
        assertThat(STAGES.keySet().stream().skip(1))
                .containsExactlyElementsOf(Arrays.stream(PlanStage.values())
                        .map(PlanStage::toString)
                        .toList());
        assertThat(STAGES.keySet().stream().skip(1))
                .allSatisfy(stage -> assertThat(
                                ((ActionPlanState.Created) stage(stage).state()).at())
                        .hasToString(stage));
    }

    @Test
    void theTablesHaveEveryCommand() {
        assertThat(TABLE.names()).containsExactlyElementsOf(COMMANDS.keySet());
        assertThat(COMMANDS.keySet())
                .containsAll(Stream.of(PlanCommand.class, ActionCommand.class)
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                        .map(Class::getSimpleName)
                        .toList());
        assertThat(ACTION_TABLE.names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActionCommand.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void aBlankHasAnAnswerAtEveryStage() {
        Blanks.haveAnAnswer(
                ActionPlanCommand.class,
                PLAN.value(),
                STAGES.keySet(),
                (stage, blank) -> stage(stage).verdict(blank));
        Blanks.haveAnAnswer(
                CaseFileCommand.class,
                PLAN.value(),
                STAGES.keySet(),
                (stage, blank) -> stage(stage).verdict(blank));
    }

    /** Told once and only asked then: a verdict changes nothing. */
    static PlanStory stage(String name) {
        return TOLD.computeIfAbsent(
                name, stage -> Objects.requireNonNull(STAGES.get(stage)).get());
    }
}
