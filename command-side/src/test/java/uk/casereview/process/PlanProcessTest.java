package uk.casereview.process;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.text;
import static uk.casereview.process.Happenings.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanCommand.TakeOverPlan;
import uk.casereview.actionplan.PlanEvent.PlanActionsComplete;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.actionplan.PlanEvent.PlanReopened;
import uk.casereview.actionplan.PlanEvent.PlansMerged;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileCommand.RaiseTask;
import uk.casereview.casefile.TaskKind;
import uk.casereview.deliberation.Bodies;
import uk.casereview.deliberation.Conclusion.Concluded;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.deliberation.Deliberation;
import uk.casereview.deliberation.Said;
import uk.casereview.notification.NotifiabilityEvent.NotificationClosed;
import uk.casereview.rapidreview.Outcome;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewClosed;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOpened;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;
import uk.casereview.rapidreview.ReviewOutcome;
import uk.casereview.rapidreview.StartRule;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Body;
import uk.casereview.shared.Command;
import uk.casereview.shared.Event;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.NotificationId;
import uk.casereview.shared.RefusalCode;

/** The rows of §11.1 that are about plans, each as the function it is. */
class PlanProcessTest {
    private static final UUID PLAN = new UUID(0, 41);
    private static final ActionPlanId OTHER = new ActionPlanId(new UUID(0, 42));
    private static final PlanSource REVIEWED = new PlanSource(SourceType.RAPID_REVIEW, REVIEW.value());

    @Test
    void pm4TheReviewHasAPlanOnceItsOutcomeIsDeterminedAndSomethingIsLearnt() {
        CaseProcess process = process(Map.of());
        Command create = new CreatePlan(ActionPlanId.of(REVIEW.value()), Set.of(REVIEWED));

        assertThat(asked(process, in(REVIEW.value(), determined()))).containsExactly(create);
        assertThat(asked(process, in(REVIEW.value(), learnt()))).containsExactly(create);
        assertThat(process.on(in(REVIEW.value(), learnt())).getFirst().nothingToDo())
                .containsExactly(RefusalCode.PLAN_EXISTS);
        assertThat(asked(process, inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process.name()).isEqualTo("create-plan");
    }

    /** "one plan per source review", also where the case keeps them in one file. */
    @Test
    void pm4ALaterReviewHasAPlanOfItsOwn() {
        CaseProcess process =
                process(Map.of(REVIEW.value(), List.of(determined(), new RapidReviewClosed(null), opened())));

        assertThat(asked(process, in(REVIEW.value(), determined())))
                .containsExactly(new CreatePlan(ActionPlanId.of(REVIEW.value(), 2), Set.of(REVIEWED)));
    }

    /** A closed plan takes nothing in, and only the Sub-Group takes it up again: nobody passes over it in silence. */
    @Test
    void pm4WhereThePlanIsClosedATaskSaysSo() {
        UUID plan = ActionPlanId.of(REVIEW.value()).value();
        Event closed = new PlanClosed(List.of(), decision(), List.of(), null);
        Event reopened = new PlanReopened(text(9), text(9), decision());
        Event merged = new PlansMerged(OTHER, decision());

        assertThat(nothingToDo(Map.of(plan, List.of(closed)))).isEmpty();
        assertThat(nothingToDo(Map.of(plan, List.of(new PlanActionsComplete(DAY, DAY), closed))))
                .isEmpty();
        assertThat(nothingToDo(Map.of(plan, List.of(closed, reopened)))).containsExactly(RefusalCode.PLAN_EXISTS);
        assertThat(nothingToDo(Map.of(plan, List.of(merged)))).containsExactly(RefusalCode.PLAN_EXISTS);
        assertThat(nothingToDo(Map.of(plan, List.of(merged), OTHER.value(), List.of(closed))))
                .isEmpty();
    }

    private static Set<RefusalCode> nothingToDo(Map<UUID, List<Event>> streams) {
        return process(streams).on(in(REVIEW.value(), learnt())).getFirst().nothingToDo();
    }

    private static CaseProcess process(Map<UUID, List<Event>> streams) {
        return new WhenLearningIsDeterminedThenPlan(new OwnPlan(stream -> streams.getOrDefault(stream, List.of())));
    }

    private static Event opened() {
        return new RapidReviewOpened(
                REVIEW, new NotificationId(new UUID(0, 1)), DAY, null, StartRule.NOTIFICATION_SENT, false);
    }

    @Test
    void theOtherPlanTakesOverWhatWasMergedIntoIt() {
        CaseProcess process = new WhenPlansAreMergedThenTakeOver();

        assertThat(asked(process, inPlan(new PlansMerged(OTHER, decision()))))
                .containsExactly(new TakeOverPlan(OTHER, new ActionPlanId(PLAN)));
        assertThat(asked(process, inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process.name()).isEqualTo("take-over-plan");
    }

    @Test
    void pm9TheImpactReviewIsATaskOnThePlansOwnFile() {
        CaseProcess process = new WhenActionsAreCompleteThenReviewImpact();
        Event complete = new PlanActionsComplete(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 8, 19));

        assertThat(process.on(inPlan(complete))).singleElement().satisfies(instruction -> {
            assertThat(instruction.commandName()).isEqualTo("action-plan/case-file");
            assertThat(instruction.command()).isInstanceOfSatisfying(RaiseTask.class, task -> {
                assertThat(task.target()).isEqualTo(PLAN);
                assertThat(task.kind()).isEqualTo(TaskKind.REVIEW_IMPACT);
                assertThat(task.about()).isEqualTo("impact-review/2026-08-19");
                assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 8, 19));
            });
        });
        assertThat(asked(process, inNotification(new NotificationClosed()))).isEmpty();
        assertThat(process.name()).isEqualTo("review-impact");
    }

    private static Happening inPlan(Event event) {
        return in(PLAN, "ActionPlan", event);
    }

    private static List<Command> asked(CaseProcess process, Happening happening) {
        return process.on(happening).stream().map(Instruction::command).toList();
    }

    private static Event learnt() {
        return new LearningPointRecorded(new LearningId(new UUID(0, 17)), text(9), List.of(), false);
    }

    private static Event determined() {
        return new RapidReviewOutcomeDetermined(
                new ReviewOutcome(Outcome.LCSPR, null, false, Set.of()), decision(), List.of(), false, List.of(), null);
    }

    private static DecisionRecord decision() {
        var request = Said.present(Bodies.ICB_DOCTOR, Bodies.BCT, Bodies.WMP, Bodies.NSPCC)
                .request();
        return ((Concluded) Deliberation.conclude(Body.SCSG, request, Bodies.byManager(Bodies.birmingham())))
                .decision();
    }
}
