package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.ClosePlan;
import uk.casereview.actionplan.PlanCommand.RecordImpactEvidence;
import uk.casereview.actionplan.PlanCommand.ReopenPlan;
import uk.casereview.actionplan.PlanEvent.ImpactEvidenceRecorded;
import uk.casereview.actionplan.PlanEvent.PlanClosed;
import uk.casereview.deliberation.DecisionRecord.Route;
import uk.casereview.deliberation.Said;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;

/** P2: "completed ≠ verified ≠ impact shown"; P4 and §15.6-24: what closing needs. */
class ClosingTest {
    private static final RecommendationId NONE = new RecommendationId(new UUID(9, 9));

    @Test
    @Tag("scenario-58")
    void anOpenActionKeepsThePlanOpen() {
        assertThat(verified().refusal(close()).facts()).containsEntry("open", List.of(SECOND.toString()));
        assertThat(verified().code(close())).isEqualTo(RefusalCode.PLAN_HAS_OPEN_ACTIONS);
    }

    @Test
    @Tag("scenario-59")
    void soDoesARecommendationWithoutAnyEffect() {
        assertThat(actionsComplete().code(close())).isEqualTo(RefusalCode.IMPACT_EVIDENCE_REQUIRED);
        assertThat(actionsComplete()
                        .then(evidence(ImpactRating.NONE))
                        .refusal(close())
                        .facts())
                .containsEntry("missing", List.of(REC.toString()));
        assertThat(actionsComplete()
                        .then(evidence(ImpactRating.STRONG), close())
                        .state()
                        .stage())
                .isEqualTo("CLOSED");
    }

    @Test
    void unlessTheSubGroupSaysWhyItIsClosedWithout() {
        Exemption exemption = new Exemption(REC, text(40));
        ClosePlan closing = new ClosePlan(PLAN, List.of(exemption), decision(), false, null);

        assertThat(actionsComplete().then(closing).last(PlanClosed.class).exemptions())
                .containsExactly(exemption);
        assertThat(impactReview()
                        .code(new ClosePlan(PLAN, List.of(new Exemption(NONE, text(9))), decision(), false, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void aDraftIsNotClosedButWasClosedWhereItWas() {
        PlanStory draft = created();
        ClosePlan happened = new ClosePlan(PLAN, List.of(), decision(), true, text(20));

        assertThat(draft.code(close())).isEqualTo(RefusalCode.INVALID_STATE);
        assertThat(draft.then(happened).last(PlanClosed.class).irregularities())
                .containsExactly(RefusalCode.INVALID_STATE);
        assertThat(approved().then(happened).last(PlanClosed.class).irregularities())
                .containsExactly(RefusalCode.PLAN_HAS_OPEN_ACTIONS, RefusalCode.IMPACT_EVIDENCE_REQUIRED);
        assertThat(approved().code(new ClosePlan(PLAN, List.of(), decision(), true, null)))
                .isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void evidenceIsOfAllRecommendationsUnlessItNamesSome() {
        PlanStory story = proposed().then(evidence(ImpactRating.SOME));

        assertThat(story.last(ImpactEvidenceRecorded.class).recIds()).containsExactly(REC);
        story.then(recommend(), covering(Set.of(REC)));
        assertThat(story.last(ImpactEvidenceRecorded.class).recIds()).containsExactly(REC);
        assertThat(story.plan().withoutEffect()).hasSize(1);
        assertThat(story.code(covering(Set.of(NONE)))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new RecordImpactEvidence(
                        PLAN, Set.of(), EvidenceType.DATA, text(9), ImpactRating.SOME, TODAY.plusDays(1))))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        assertThat(story.state().stage()).isEqualTo("DRAFT");
    }

    @Test
    void aClosedPlanIsTakenUpAgainOnNewEvidence() {
        PlanStory story = closed();

        assertThat(story.refusal(new ReopenPlan(PLAN, null, text(9), decision()))
                        .facts())
                .containsEntry("missing", "reason");
        assertThat(story.refusal(new ReopenPlan(PLAN, text(9), null, decision()))
                        .facts())
                .containsEntry("missing", "newEvidence");
        var alone = new Said().by(Route.CHAIRS_ACTION).chairedBy(BCT).request();
        assertThat(closed().by(BCT, Role.CHAIR, "BCT")
                        .then(new ReopenPlan(PLAN, text(9), text(9), alone))
                        .state()
                        .stage())
                .isEqualTo("IN_PROGRESS");
        assertThat(story.then(reopen()).state().stage()).isEqualTo("IN_PROGRESS");
        assertThat(story.then(close()).state().stage()).isEqualTo("CLOSED");
    }

    private static RecordImpactEvidence covering(Set<RecommendationId> recommendations) {
        return new RecordImpactEvidence(
                PLAN, recommendations, EvidenceType.AUDIT, text(60), ImpactRating.STRONG, TODAY);
    }
}
