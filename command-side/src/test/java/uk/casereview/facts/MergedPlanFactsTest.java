package uk.casereview.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.deliberation.Bodies.MANAGER;
import static uk.casereview.deliberation.Bodies.TODAY;
import static uk.casereview.deliberation.Bodies.text;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.ActionEvent.ActionAgreed;
import uk.casereview.actionplan.ActionEvent.ActionProposed;
import uk.casereview.actionplan.ActionStage;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.actionplan.PlanSource;
import uk.casereview.actionplan.SourceType;
import uk.casereview.casefile.CaseFileEvent.MarkedEnteredInError;
import uk.casereview.shared.ActionId;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.Event;
import uk.casereview.shared.RecommendationId;

/** A plan that was merged goes on as part of another. */
class MergedPlanFactsTest {
    private static final PlanSource SOURCE = new PlanSource(SourceType.PRACTICE_REVIEW, new UUID(0, 15));
    private static final Event CREATED = new PlanCreated(ActionPlanId.of(SOURCE.sourceId()), Set.of(SOURCE));

    /** Its own actions go on there; those of the other are not its. */
    @Test
    void aMergedPlanGoesOnInAnother() {
        PlanFacts merged = plan(CREATED, proposed(1));
        PlanFacts other = plan(CREATED, proposed(1), proposed(2), agreed(1));

        assertThat(merged.goingOnIn(other).contents().actions())
                .singleElement()
                .returns(ActionStage.AGREED, action -> action.stage());
        assertThat(merged.goingOnIn(plan(CREATED, new MarkedEnteredInError(text(9))))
                        .counted())
                .isFalse();
    }

    private static Event proposed(int number) {
        return new ActionProposed(
                new ActionId(new UUID(7, number)),
                new RecommendationId(new UUID(8, 1)),
                text(9),
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null);
    }

    private static Event agreed(int number) {
        return new ActionAgreed(
                new ActionId(new UUID(7, number)),
                new RecommendationId(new UUID(8, 1)),
                text(9),
                new AgencyCode("WMP"),
                MANAGER,
                null,
                Set.of(),
                TODAY,
                text(9),
                text(9),
                TODAY);
    }

    private static PlanFacts plan(Event... events) {
        @Nullable PlanFacts facts = null;
        for (Event event : events) {
            facts = PlanFacts.evolve(facts, OnRecord.recorded(event));
        }
        return Objects.requireNonNull(facts);
    }
}
