package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.casereview.actionplan.ActionCommand.ExtendAction;
import uk.casereview.actionplan.ActionCommand.UpdateProgress;
import uk.casereview.actionplan.ActionPlanState.Created;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanEvent.PlanTakenOver;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.shared.Event;

/** Where a plan stands without its words is where it stands with them, after every event. */
class PlanStandingTest {
    @ParameterizedTest
    @MethodSource("uk.casereview.actionplan.ActionPlanDeciderTest#stageNames")
    void standsWhereThePlanStands(String stage) {
        PlanStory story = ActionPlanDeciderTest.stage(stage);
        if (story.state() instanceof Created) {
            assertSame(story);
        }
    }

    @Test
    void followsWhatBecomesOfAnAction() {
        assertSame(inProgress().then(extend(ACTION)));
        assertSame(late().then(extend(ACTION)));
        assertSame(approved().then(cancel(ACTION)));
        assertSame(approved().then(supersede(ACTION, SECOND)));
        assertSame(approved().byLead().then(reassign(ACTION)));
        assertSame(completed().byVerifier().then(sendBack(ACTION)));
        assertSame(completed().then(correct(ACTION)));
        assertSame(late().byLead().then(transfer(ACTION)));
    }

    @Test
    void keepsWhatEachAgencyForesees() {
        PlanStory story = late();

        assertThat(standing(story.events()).actions().getFirst().said())
                .isEqualTo(Map.of("BCT", new ActionStanding.Said(true, DUE_ON.plusDays(9))));
        assertThat(standing(story.events()).on(TODAY))
                .isEqualTo(new PlanReading(PLAN, PlanStage.IN_PROGRESS, Rag.RED, 0));
    }

    /** §10.3: "slippageDeclared or forecastOn > dueOn", whatever date it is given, until it is said otherwise. */
    @Test
    void whatSlipsDoesSoUntilItIsSaidOtherwise() {
        PlanStory extended = late().then(extend(ACTION));

        assertThat(standing(extended.events()).actions().getFirst().said())
                .isEqualTo(Map.of("BCT", new ActionStanding.Said(true, DUE_ON.plusDays(9))));
        assertThat(extended.action(ACTION).progress().values()).allMatch(PlannedAction.Progress::slippage);
        assertThat(standing(extended.events()).on(TODAY).rag()).isEqualTo(Rag.RED);
        extended.byOwner().then(new UpdateProgress(PLAN, ACTION, null, null, text(40), false, DUE_ON.plusDays(9)));
        assertThat(standing(extended.events()).on(TODAY).rag()).isEqualTo(Rag.AMBER);
        PlanStory shorter = late().then(new ExtendAction(PLAN, ACTION, DUE_ON.plusDays(8), decision(), false, null));
        shorter.byOwner().then(new UpdateProgress(PLAN, ACTION, null, null, text(40), false, DUE_ON.plusDays(9)));
        assertThat(standing(shorter.events()).on(TODAY).rag()).isEqualTo(Rag.RED);
    }

    @Test
    void isAboutWhatItsRecommendationsAreAboutNow() {
        assertThat(standing(agreed().events()).themes()).isEqualTo(Map.of(REC.toString(), List.of(THEME)));
        assertThat(standing(agreed().then(retag()).events()).themes())
                .isEqualTo(Map.of(REC.toString(), List.of(OTHER_THEME)));
    }

    @Test
    void takesOverTheActionsOfAnother() {
        PlanContents other = inProgress().plan();
        PlanTakenOver taken =
                new PlanTakenOver(OTHER, other.sources(), other.recommendations(), other.actions(), other.evidence());
        PlanContents plan =
                PlanContents.of(new PlanCreated(PLAN, Set.of(SOURCE))).after(taken);

        assertThat(standing(List.of(new PlanCreated(PLAN, Set.of(SOURCE)), taken))
                        .actions())
                .isEqualTo(plan.actions().stream().map(ActionStanding::of).toList());
        assertThat(standing(List.of(new PlanCreated(PLAN, Set.of(SOURCE)), taken))
                        .themes())
                .isEqualTo(Map.of(REC.toString(), List.of(THEME)));
    }

    /** A row that was written before themes were kept in it says nothing of them. */
    @Test
    void anEarlierRowIsStillRead() {
        String earlier = """
                {"actionPlanId": {"value": "%s"}, "stage": "DRAFT", "actions": [], "evidence": 0}
                """.formatted(PLAN);

        assertThat(JsonMapper.shared().readValue(earlier, PlanStanding.class))
                .isEqualTo(PlanStanding.of(new PlanCreated(PLAN, Set.of(SOURCE))));
    }

    /** Something that never was done has no day to be corrected. */
    @Test
    void aDayThatIsNotThereIsNotCorrected() {
        ActionStanding open = ActionStanding.of(approved().action(ACTION));

        assertThat(open.after(new ActionEvent.CompletedOnCorrected(ACTION, TODAY, TODAY, true, text(9))))
                .isEqualTo(open);
    }

    private static PlanStory late() {
        return approved()
                .byOwner()
                .then(new UpdateProgress(PLAN, ACTION, null, null, text(40), true, DUE_ON.plusDays(9)));
    }

    private static void assertSame(PlanStory story) {
        PlanStanding standing = standing(story.events());

        assertThat(standing.stage()).hasToString(story.state().stage());
        assertThat(standing.actions())
                .isEqualTo(
                        story.plan().actions().stream().map(ActionStanding::of).toList());
        assertThat(standing.evidence()).isEqualTo(story.plan().evidence().size());
        assertThat(standing.complete()).isEqualTo(story.plan().complete());
    }

    private static PlanStanding standing(List<? extends Event> events) {
        PlanStanding standing = new PlanStanding(PLAN, PlanStage.DRAFT, List.of(), Map.of(), 0);
        for (Event event : events) {
            standing = switch (event) {
                case PlanCreated e -> PlanStanding.of(e);
                case ActionPlanEvent e -> standing.after(e);
                case MarkedEnteredInError _ -> standing.struckOut();
                default -> standing;
            };
        }
        return standing;
    }
}
