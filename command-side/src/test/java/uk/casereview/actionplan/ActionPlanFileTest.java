package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.decider.StageRow.said;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.casereview.casefile.CaseFileCommand;
import uk.casereview.casefile.CaseFileCommand.RaiseChallenge;
import uk.casereview.casefile.CaseFileEvent.ChallengeRaised;
import uk.casereview.casefile.FileTable;
import uk.casereview.decider.StageRow;
import uk.casereview.shared.Event;
import uk.casereview.shared.Role;

/** The commands every aggregate of a case has in common, at every stage of a plan. */
class ActionPlanFileTest {
    static Stream<StageRow<CaseFileCommand>> rows() {
        return FileTable.rows(
                PlanCommands.PLAN.value(), ActionPlanDeciderTest.STAGES.keySet(), "NOT_CREATED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void decides(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> said(ActionPlanDeciderTest.stage(stage).verdict(row.command())));
    }

    static Stream<StageRow<CaseFileCommand>> rowsOfWhatIsOnFile() {
        return FileTable.rowsOfWhatIsOnFile(
                PlanCommands.PLAN.value(), ActionPlanDeciderTest.STAGES.keySet(), "NOT_CREATED", "STRUCK_OUT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsOfWhatIsOnFile")
    void decidesOnWhatIsOnFile(StageRow<CaseFileCommand> row) {
        row.isMetBy(stage -> {
            PlanStory story = Objects.requireNonNull(ActionPlanDeciderTest.STAGES.get(stage))
                    .get()
                    .by(FileTable.entitled());
            ActionPlanState state = story.state();
            for (Event event : state instanceof ActionPlanState.Created ? FileTable.onFile() : List.<Event>of()) {
                state = ActionPlanEvolution.evolve(state, event);
            }
            return said(ActionPlanDecider.decide(state, row.command(), story.context()));
        });
    }

    /** §15.2-12: the scrutineer asks about the plan as a whole, or about what stands in it. */
    @Test
    void aChallengeIsAboutAPartOfThePlan() {
        PlanStory story = impactReview().by(VERIFIER, Role.INDEPENDENT_SCRUTINEER, null);
        UUID evidence = story.plan().evidence().getFirst().evidenceId();

        for (UUID part : List.of(ACTION.value(), REC.value(), evidence)) {
            assertThat(story.then(about(part)).last(ChallengeRaised.class).about())
                    .isEqualTo(part);
        }
        assertThat(story.refusal(about(new UUID(9, 9))).facts()).containsKey("about");
    }

    private static RaiseChallenge about(UUID part) {
        return new RaiseChallenge(PLAN.value(), agency("BCT"), TODAY.plusDays(7), text(9), part);
    }
}
