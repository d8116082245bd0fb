package uk.casereview.figures;

import static uk.casereview.figures.Measure.DELAYS_OF_PRACTICE_REVIEWS;
import static uk.casereview.figures.Measure.DISSEMINATIONS;
import static uk.casereview.figures.Measure.FAMILY_CONTACTS;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_INITIATED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.THEMES;

import java.util.List;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.TaggedTheme;

/** What counts of a practice review (§11.5, 5 to 8, 11 and 13). */
final class PracticeReviewFacts {
    private static final List<Measure> DECIDED = List.of(PRACTICE_REVIEWS_INITIATED, PRACTICE_REVIEWS_DISCONTINUED);

    private PracticeReviewFacts() {}

    static void apply(SubjectDraft draft, PracticeReviewEvent event) {
        switch (event) {
            case LcsprInitiated e -> initiated(draft, e.reviewType(), e.decision());
            case ReviewInitiated e -> initiated(draft, e.reviewType(), e.decision());
            // §15.4-19: one that is discontinued is counted as begun, "its figure kept"
            case ReviewDiscontinued e ->
                draft.put(
                        PRACTICE_REVIEWS_DISCONTINUED,
                        e.decision().decisionId(),
                        e.ground(),
                        e.decision().decidedOn());
            case DelayRecorded e -> draft.put(DELAYS_OF_PRACTICE_REVIEWS, draft.number(), e.reason(), draft.on());
            case FamilyContactRecorded e -> draft.put(FAMILY_CONTACTS, draft.number(), e.outcome(), draft.on());
            case ReportQualityAssured e -> e.themes().forEach(theme -> tagged(draft, theme));
            case LcsprPublished e -> draft.put(PRACTICE_REVIEWS_PUBLISHED, draft.number(), e.mode(), e.publishedOn());
            case PublishedOnCorrected e -> draft.move(SubjectDraft.of(PRACTICE_REVIEWS_PUBLISHED), e.from(), e.to());
            case LearningDisseminated e -> passedOn(draft, e);
            default -> {}
        }
    }

    /** The decision was taken on another day than its record said. */
    static void correct(SubjectDraft draft, DecisionRecord decision) {
        for (Measure measure : DECIDED) {
            Fact counted = draft.find(measure, decision.decisionId());
            if (counted != null && counted.aggregateId().equals(draft.aggregateId())) {
                draft.put(measure, decision.decisionId(), counted.value(), decision.decidedOn());
            }
        }
    }

    private static void initiated(SubjectDraft draft, ReviewType type, DecisionRecord decision) {
        draft.put(PRACTICE_REVIEWS_INITIATED, decision.decisionId(), type, decision.decidedOn());
    }

    /** A case counts once for each of its themes, whichever of its reviews found it first. */
    private static void tagged(SubjectDraft draft, TaggedTheme theme) {
        if (draft.find(THEMES, theme.code()) == null) {
            draft.put(THEMES, theme.code(), theme.code(), draft.on());
        }
    }

    private static void passedOn(SubjectDraft draft, LearningDisseminated event) {
        var audience = event.audience();
        draft.put(
                draft.aggregateId(),
                DISSEMINATIONS.kept(),
                "practice-review/" + draft.number(),
                event.channel(),
                event.on(),
                audience == null ? 0 : audience);
    }
}
