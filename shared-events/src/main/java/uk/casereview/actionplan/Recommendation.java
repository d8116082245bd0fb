package uk.casereview.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.casereview.actionplan.PlanEvent.LearningRetagged;
import uk.casereview.actionplan.PlanEvent.NationalResponseRecorded;
import uk.casereview.actionplan.PlanEvent.RecommendationAdded;
import uk.casereview.actionplan.PlanEvent.RecommendationRespondedTo;
import uk.casereview.shared.AgencyCode;
import uk.casereview.shared.InOrder;
import uk.casereview.shared.LearningId;
import uk.casereview.shared.RecommendationId;
import uk.casereview.shared.SealedText;
import uk.casereview.shared.TaggedTheme;

/**
 * One recommendation as its events tell it.
 *
 * @param madeOn null where nobody has said it apart from the recording
 * @param answer the latest of its lead agency, or of the national body; null where there is none
 */
public record Recommendation(
        RecommendationId recId,
        SealedText text,
        List<TaggedTheme> themes,
        Addressee addressedTo,
        @Nullable AgencyCode leadAgency,
        Set<LearningId> learningIds,
        @Nullable LocalDate madeOn,
        @Nullable Answer answer) {
    public Recommendation {
        themes = List.copyOf(themes);
        learningIds = InOrder.copyOf(learningIds);
    }

    /**
     * What is said to it.
     *
     * @param agency the lead agency; null: the national body
     */
    public record Answer(
            @Nullable AgencyCode agency,
            Response response,
            @Nullable SealedText reason) {}

    static Recommendation of(RecommendationAdded event) {
        return new Recommendation(
                event.recId(),
                event.text(),
                event.themes(),
                event.addressedTo(),
                event.leadAgency(),
                event.learningIds(),
                event.madeOn(),
                null);
    }

    Recommendation after(RecommendationRespondedTo event) {
        return new Recommendation(
                recId,
                text,
                themes,
                addressedTo,
                leadAgency,
                learningIds,
                madeOn,
                new Answer(event.agency(), event.response(), event.reason()));
    }

    Recommendation after(NationalResponseRecorded event) {
        return new Recommendation(
                recId,
                text,
                themes,
                addressedTo,
                leadAgency,
                learningIds,
                madeOn,
                new Answer(null, event.response(), event.reason()));
    }

    Recommendation after(LearningRetagged event) {
        return new Recommendation(recId, text, event.to(), addressedTo, leadAgency, learningIds, madeOn, answer);
    }
}
