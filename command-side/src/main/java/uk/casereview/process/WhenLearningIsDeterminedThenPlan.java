package uk.casereview.process;

import java.util.List;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.rapidreview.RapidReviewEvent.LearningPointRecorded;
import uk.casereview.rapidreview.RapidReviewEvent.RapidReviewOutcomeDetermined;

/**
 * PM4: "RapidReviewOutcomeDetermined with ≥1 learning point → CreatePlan(source RR)". Learning points repeat until the
 * review is sent (§15.4-17), so whichever comes later asks, and the plan is made where both are there.
 */
record WhenLearningIsDeterminedThenPlan(OwnPlan plans) implements CaseProcess {
    @Override
    public String name() {
        return "create-plan";
    }

    @Override
    public List<Instruction> on(Happening happening) {
        return switch (happening.event()) {
            case RapidReviewOutcomeDetermined _ -> create(happening);
            case LearningPointRecorded _ -> create(happening);
            default -> List.of();
        };
    }

    private List<Instruction> create(Happening happening) {
        return List.of(plans.create(new PlanSource(SourceType.RAPID_REVIEW, happening.aggregateId())));
    }
}
