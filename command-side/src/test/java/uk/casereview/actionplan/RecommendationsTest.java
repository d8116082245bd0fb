package uk.casereview.actionplan;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.casereview.actionplan.PlanCommands.*;
import static uk.casereview.actionplan.PlanStory.*;
import static uk.casereview.deliberation.Bodies.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.casereview.actionplan.PlanCommand.AddRecommendation;
import uk.casereview.actionplan.PlanCommand.CreatePlan;
import uk.casereview.actionplan.PlanCommand.RespondToRecommendation;
import uk.casereview.actionplan.PlanCommand.RetagLearning;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.facts.SourceFacts;
import uk.casereview.rapidreview.ReturnSource;
import uk.casereview.shared.ActionPlanId;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.PartnershipCode;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.RefusalCode;
import uk.casereview.shared.Role;
import uk.casereview.shared.TaggedTheme;
import uk.casereview.shared.ThemeCode;

/** §10.2, §15.6: recommendations, to whom they are addressed, how they are taken, and what they are about. */
class RecommendationsTest {
    private static final TaggedTheme TAGGED = new TaggedTheme(THEME, "2026-1", MANAGER);

    @Test
    void aRecommendationIsLocalUnlessItIsSaidOtherwiseAndTagged() {
        PlanStory story = created().then(recommend());

        assertThat(story.last(RecommendationAdded.class))
                .isEqualTo(new RecommendationAdded(
                        REC, text(80), List.of(TAGGED), Addressee.LOCAL, agency("BCT"), Set.of(POINT), null));
    }

    @Test
    void aLocalOneNeedsAnAgencyThatAnswersForIt() {
        assertThat(created().code(add(Addressee.LOCAL, null))).isEqualTo(RefusalCode.LEAD_AGENCY_REQUIRED);
        assertThat(created().refusal(add(null, "NONE")).facts()).containsEntry("leadAgency", List.of("NONE"));
        assertThat(created()
                        .then(add(Addressee.NATIONAL, null))
                        .last(RecommendationAdded.class)
                        .leadAgency())
                .isNull();
    }

    @Test
    void itHasThemesOfTheTaxonomy() {
        assertThat(created().code(tagged())).isEqualTo(RefusalCode.THEME_UNKNOWN);
        assertThat(created().refusal(tagged()).facts()).isEqualTo(Map.of("missing", "themes"));
        assertThat(created().refusal(tagged(THEME, new ThemeCode("T99"))).facts())
                .containsEntry("themes", List.of("T99"));
        assertThat(created()
                        .then(tagged(OTHER_THEME, THEME))
                        .last(RecommendationAdded.class)
                        .themes())
                .extracting(TaggedTheme::code)
                .containsExactly(THEME, OTHER_THEME);
    }

    /** §15.6-25: the tags of what was learnt go on, with whoever put them there. */
    @Test
    void itIsAboutWhatItsLearningIsAboutWhereNobodySaysAnew() {
        var learnt = new AddRecommendation(PLAN, text(9), Set.of(), null, agency("BCT"), Set.of(POINT), null);

        assertThat(created().then(learnt).last(RecommendationAdded.class).themes())
                .containsExactly(LEARNT);
        assertThat(created().code(tagged())).isEqualTo(RefusalCode.THEME_UNKNOWN);
    }

    @Test
    void itIsAboutWhatTheReportIsAboutWhereNoPointIsNamed() {
        PlanSource report = new PlanSource(SourceType.PRACTICE_REVIEW, new UUID(0, 99));
        TaggedTheme later = new TaggedTheme(OTHER_THEME, "2026-1", MANAGER);
        SourceFacts accepted = new SourceFacts(
                SourceType.PRACTICE_REVIEW,
                new PartnershipCode("BSCP"),
                CASE_ID,
                CASE,
                true,
                Map.of(POINT, List.of(later)),
                List.of(later, TAGGED),
                Set.of(),
                SourceFacts.Now.NOTHING_YET,
                Map.of());

        assertThat(created()
                        .from(report, accepted)
                        .then(tagged())
                        .last(RecommendationAdded.class)
                        .themes())
                .containsExactly(TAGGED, later);
        assertThat(created()
                        .from(report, accepted)
                        .then(new AddRecommendation(PLAN, text(9), Set.of(), null, agency("BCT"), Set.of(POINT), null))
                        .last(RecommendationAdded.class)
                        .themes())
                .containsExactly(later);
    }

    @Test
    void itFollowsFromLearningOfItsReview() {
        LearningId elsewhere = new LearningId(new UUID(9, 9));

        assertThat(created()
                        .refusal(new AddRecommendation(
                                PLAN, text(9), Set.of(THEME), null, agency("BCT"), Set.of(POINT, elsewhere), null))
                        .facts())
                .containsEntry("learningIds", List.of(elsewhere.toString()));
    }

    /** each of the reviews that are in one file has a plan of its own. */
    @Test
    void itFollowsFromTheReviewWhosePlanItIs() {
        LearningId later = new LearningId(new UUID(9, 8));
        SourceFacts both = new SourceFacts(
                SourceType.RAPID_REVIEW,
                new PartnershipCode("BSCP"),
                CASE_ID,
                CASE,
                true,
                Map.of(POINT, List.of(LEARNT), later, List.of(TAGGED)),
                List.of(TAGGED),
                Set.of(),
                new SourceFacts.Now(new PlanNumber(2, true, false), true, true),
                Map.of(1, new SourceFacts.Learnt(Set.of(POINT), List.of(LEARNT))));
        ActionPlanId own = ActionPlanId.of(SOURCE.sourceId(), 2);
        PlanStory first = created().from(SOURCE, both);
        PlanStory second = new PlanStory().from(SOURCE, both).then(new CreatePlan(own, Set.of(SOURCE)));

        assertThat(first.refusal(learnt(PLAN, later)).facts()).containsEntry("learningIds", List.of(later.toString()));
        assertThat(first.then(learnt(PLAN)).last(RecommendationAdded.class).themes())
                .containsExactly(LEARNT);
        assertThat(second.refusal(learnt(own, POINT)).facts()).containsEntry("learningIds", List.of(POINT.toString()));
        assertThat(second.then(learnt(own)).last(RecommendationAdded.class).themes())
                .containsExactly(TAGGED);
        assertThat(first.then(takeOver(), learnt(PLAN, later))
                        .last(RecommendationAdded.class)
                        .learningIds())
                .as("the plan of the second goes on in the first")
                .containsExactly(later);
    }

    private static AddRecommendation learnt(ActionPlanId plan, LearningId... points) {
        return new AddRecommendation(plan, text(9), Set.of(), null, agency("BCT"), Set.of(points), null);
    }

    @Test
    void theAgencyAcceptsItOrSaysWhyNotWholly() {
        PlanStory story = proposed().byLead();

        assertThat(story.code(respond(Response.PART))).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.code(respond(Response.REJECT))).isEqualTo(RefusalCode.REASON_REQUIRED);
        story.then(respond(Response.ACCEPT), new RespondToRecommendation(PLAN, REC, Response.PART, text(20)));
        assertThat(story.last(RecommendationRespondedTo.class))
                .isEqualTo(new RecommendationRespondedTo(REC, agency("BCT"), Response.PART, text(20)));
        assertThat(story.plan().recommendations().getFirst().answer())
                .isEqualTo(new Recommendation.Answer(agency("BCT"), Response.PART, text(20)));
    }

    /** §15.6-23; as with a return, "recorded by BUSINESS_* on behalf … with source and date" (§15.4-18). */
    @Test
    void whatANationalBodyAnswersTheBusinessUnitRecords() {
        PlanStory story = created().then(add(Addressee.NATIONAL, null));

        assertThat(story.code(nationalResponse(Response.REJECT, null))).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(story.on(TODAY.minusDays(1)).code(nationalResponse(Response.ACCEPT, null)))
                .isEqualTo(RefusalCode.DATE_IN_FUTURE);
        story.on(TODAY).then(nationalResponse(Response.REJECT, text(20)));
        assertThat(story.last(NationalResponseRecorded.class))
                .isEqualTo(new NationalResponseRecorded(REC, Response.REJECT, ReturnSource.LETTER, TODAY, text(20)));
        assertThat(story.plan().recommendations().getFirst().answer())
                .isEqualTo(new Recommendation.Answer(null, Response.REJECT, text(20)));
    }

    @Test
    void noOtherAnswerIsTheirsToRecord() {
        assertThat(proposed().refusal(nationalResponse(Response.PART, text(20))).facts())
                .containsEntry("agency", "BCT");
        assertThat(created().code(nationalResponse(Response.ACCEPT, null))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
    }

    @Test
    void nobodyElseAnswersForIt() {
        PlanStory story = proposed().by(LEAD, Role.AGENCY_LEAD, "WMP");

        assertThat(story.refusal(respond(Response.ACCEPT)).facts()).containsEntry("agency", "BCT");
        assertThat(story.code(new RespondToRecommendation(PLAN, none(), Response.ACCEPT, null)))
                .isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(created()
                        .then(add(Addressee.NATIONAL, null))
                        .byLead()
                        .refusal(respond(Response.ACCEPT))
                        .facts())
                .containsEntry("agency", "NATIONAL");
    }

    @Test
    void anotherTaggingKeepsBoth() {
        PlanStory story = proposed();

        assertThat(story.code(new RetagLearning(PLAN, none(), Set.of(THEME)))).isEqualTo(RefusalCode.UNKNOWN_REFERENCE);
        assertThat(story.code(new RetagLearning(PLAN, REC, Set.of()))).isEqualTo(RefusalCode.THEME_UNKNOWN);
        assertThat(story.then(retag()).last(LearningRetagged.class))
                .isEqualTo(new LearningRetagged(
                        REC, List.of(TAGGED), List.of(new TaggedTheme(OTHER_THEME, "2026-1", MANAGER))));
        assertThat(story.plan().recommendations().getFirst().themes())
                .extracting(TaggedTheme::code)
                .containsExactly(OTHER_THEME);
    }

    private static RecommendationId none() {
        return new RecommendationId(new UUID(9, 9));
    }

    private static AddRecommendation add(@Nullable Addressee addressee, @Nullable String lead) {
        return new AddRecommendation(
                PLAN, text(80), Set.of(THEME), addressee, lead == null ? null : agency(lead), Set.of(), null);
    }

    private static AddRecommendation tagged(ThemeCode... themes) {
        return new AddRecommendation(PLAN, text(80), Set.of(themes), null, agency("BCT"), Set.of(), null);
    }
}
