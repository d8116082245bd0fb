package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.CASE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanEvent.PlanCreated;
import uk.casereview.decider.Verdict;
import uk.casereview.facts.SourceFacts;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.Actor;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RapidReviewId;
import uk.casereview.shared.RefusalCode;

/** §10.1: "Source links: RR id and/or LCSPR id and/or alternative/national review. One plan per source review (A-22)". */
class CreatingTest {
    private static final PlanSource PRACTICE_REVIEW = new PlanSource(SourceType.PRACTICE_REVIEW, new UUID(0, 99));
    private static final Actor SYSTEM = Actor.system(new PartnershipCode("BSCP"), null);

    @Test
    void aReviewHasOnePlan() {
        assertThat(created().events()).containsExactly(new PlanCreated(PLAN, Set.of(SOURCE)));
        assertThat(created().refusal(create()).facts()).containsEntry("stage", "DRAFT");
    }

    @Test
    void ofSeveralSourcesItIsThePlanOfTheLaterReview() {
        Set<PlanSource> both = Set.of(SOURCE, PRACTICE_REVIEW);
        PlanStory story = new PlanStory().from(PRACTICE_REVIEW, practiceReview());

        assertThat(PlanSource.leading(both)).isEqualTo(PRACTICE_REVIEW);
        assertThat(story.code(new CreatePlan(PLAN, both))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.then(new CreatePlan(ActionPlanId.of(PRACTICE_REVIEW.sourceId()), both))
                        .plan()
                        .sources())
                .isEqualTo(both);
        assertThat(PlanSource.leading(Set.of(
                        new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 2)),
                        new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 1)))))
                .isEqualTo(new PlanSource(SourceType.RAPID_REVIEW, new UUID(0, 1)));
    }

    /** §15.6-23: "PM7 creates its own linked plan". */
    @Test
    void aPracticeReviewsPlanIsLinkedToTheRapidReviewItCarriesOn() {
        CreatePlan create = new CreatePlan(ActionPlanId.of(PRACTICE_REVIEW.sourceId()), Set.of(PRACTICE_REVIEW));
        PlanStory story = new PlanStory().from(PRACTICE_REVIEW, practiceReview());

        assertThat(story.by(SYSTEM).then(create).plan().sources()).containsExactlyInAnyOrder(PRACTICE_REVIEW, SOURCE);
        assertThat(new PlanStory()
                        .from(PRACTICE_REVIEW, practiceReview())
                        .from(SOURCE, practiceReview())
                        .then(create)
                        .plan()
                        .sources())
                .containsExactly(PRACTICE_REVIEW);
    }

    @Test
    void thereIsNoPlanWithoutItsReview() {
        SourceFacts review = review(Set.of(POINT), true);
        SourceFacts struckOut = new SourceFacts(
                review.sourceType(),
                review.partnership(),
                review.caseId(),
                review.caseRef(),
                false,
                review.learning(),
                List.of(),
                Set.of(),
                new SourceFacts.Now(PlanNumber.FIRST, true, true),
                Map.of());

        assertThat(new PlanStory().from(SOURCE, null).refusal(create()).facts()).containsKey("sources");
        assertThat(new PlanStory().from(SOURCE, struckOut).code(create())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        SourceFacts abroad = new SourceFacts(
                review.sourceType(),
                new PartnershipCode("SCSP"),
                review.caseId(),
                CASE,
                true,
                review.learning(),
                List.of(),
                Set.of(),
                new SourceFacts.Now(PlanNumber.FIRST, true, true),
                Map.of());
        assertThat(new PlanStory().from(SOURCE, abroad).code(create())).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(new PlanStory().from(SOURCE, practiceReview()).code(create()))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    /** A-22; what an earlier review of the file has learnt may still be planned, what a later one will learn not yet. */
    @Test
    void eachReviewOfAFileHasAPlanOfItsOwn() {
        SourceFacts review = review(Set.of(POINT), true);
        SourceFacts second = new SourceFacts(
                review.sourceType(),
                review.partnership(),
                review.caseId(),
                CASE,
                true,
                review.learning(),
                List.of(),
                Set.of(),
                new SourceFacts.Now(new PlanNumber(2, false, false), true, true),
                Map.of());
        ActionPlanId own = ActionPlanId.of(SOURCE.sourceId(), 2);

        assertThat(new PlanStory().by(SYSTEM).from(SOURCE, second).verdict(new CreatePlan(own, Set.of(SOURCE))))
                .isEqualTo(Verdict.accept(new PlanCreated(own, Set.of(SOURCE))));
        assertThat(new PlanStory().from(SOURCE, second).then(create()).events()).hasSize(1);
        assertThat(new PlanStory()
                        .from(SOURCE, second)
                        .code(new CreatePlan(ActionPlanId.of(SOURCE.sourceId(), 3), Set.of(SOURCE))))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    /** PM4: "RapidReviewOutcomeDetermined with ≥1 learning point". */
    @Test
    void aProcessPlansOnlyForAnOutcomeWithLearning() {
        assertThat(asked(review(Set.of(), true))).isEqualTo(Verdict.accept());
        assertThat(asked(review(Set.of(POINT), false))).isEqualTo(Verdict.accept());
        assertThat(asked(review(Set.of(POINT), true))).isEqualTo(Verdict.accept(new PlanCreated(PLAN, Set.of(SOURCE))));
        assertThat(new PlanStory()
                        .from(SOURCE, review(Set.of(), false))
                        .then(create())
                        .events())
                .hasSize(1);
        assertThat(new PlanStory()
                        .by(SYSTEM)
                        .from(SOURCE, null)
                        .from(PRACTICE_REVIEW, practiceReview())
                        .then(new CreatePlan(ActionPlanId.of(PRACTICE_REVIEW.sourceId()), Set.of(PRACTICE_REVIEW)))
                        .events())
                .hasSize(1);
    }

    private static Verdict asked(SourceFacts review) {
        return new PlanStory().by(SYSTEM).from(SOURCE, review).verdict(create());
    }

    private static SourceFacts practiceReview() {
        return new SourceFacts(
                SourceType.PRACTICE_REVIEW,
                new PartnershipCode("BSCP"),
                CASE_ID,
                CASE,
                true,
                Map.of(),
                List.of(),
                Set.of(new RapidReviewId(SOURCE.sourceId())),
                SourceFacts.Now.NOTHING_YET,
                Map.of());
    }
}
