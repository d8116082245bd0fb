package uk.casereview.figures;

import static uk.casereview.figures.Measure.DELAYS_OF_PRACTICE_REVIEWS;
import static uk.casereview.figures.Measure.DISSEMINATIONS;
import static uk.casereview.figures.Measure.FAMILY_CONTACTS;
import static uk.casereview.figures.Measure.OTHER_REVIEWS_PUBLISHED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_DISCONTINUED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_INITIATED;
import static uk.casereview.figures.Measure.PRACTICE_REVIEWS_PUBLISHED;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import uk.casereview.deliberation.DecisionRecord;
import uk.casereview.practicereview.CommissioningEvent.LcsprInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewDiscontinued;
import uk.casereview.practicereview.CommissioningEvent.ReviewInitiated;
import uk.casereview.practicereview.CommissioningEvent.ReviewStartRecalculated;
import uk.casereview.practicereview.ConductEvent.DelayRecorded;
import uk.casereview.practicereview.ConductEvent.FamilyContactRecorded;
import uk.casereview.practicereview.PracticeReviewEvent;
import uk.casereview.practicereview.PublicationEvent.LcsprPublished;
import uk.casereview.practicereview.PublicationEvent.LearningDisseminated;
import uk.casereview.practicereview.PublicationEvent.PublishedOnCorrected;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.DecisionId;

/** What counts of a practice review (§11.5, 5 to 8, 11 and 13). */
final class PracticeReviewFacts {
    private static final List<Measure> DECIDED = List.of(PRACTICE_REVIEWS_INITIATED, PRACTICE_REVIEWS_DISCONTINUED);
    private static final Predicate<Fact> PUBLISHED =
            SubjectDraft.of(PRACTICE_REVIEWS_PUBLISHED, OTHER_REVIEWS_PUBLISHED);

    private PracticeReviewFacts() {}

    static void apply(SubjectDraft draft, PracticeReviewEvent event) {
        switch (event) {
            case LcsprInitiated e -> initiated(draft, e.reviewType(), e.decision());
            case ReviewInitiated e -> initiated(draft, e.reviewType(), e.decision());
            case ReviewStartRecalculated e -> redate(draft, PRACTICE_REVIEWS_INITIATED, e.decisionId(), e.to());
            // §15.4-19: one that is discontinued is counted as begun, "its figure kept"
            case ReviewDiscontinued e ->
                draft.put(
                        PRACTICE_REVIEWS_DISCONTINUED,
                        e.decision().decisionId(),
                        e.ground(),
                        e.decision().decidedOn());
            case DelayRecorded e -> draft.put(DELAYS_OF_PRACTICE_REVIEWS, draft.number(), e.reason(), draft.on());
            case FamilyContactRecorded e -> draft.put(FAMILY_CONTACTS, draft.number(), e.outcome(), draft.on());
            case ReportQualityAssured e -> ThemeFacts.learnt(draft, e.themes());
            case LcsprPublished e ->
                draft.put(published(draft, e.publishedOn()), draft.number(), e.mode(), e.publishedOn());
            case PublishedOnCorrected e -> draft.move(PUBLISHED, e.from(), e.to());
            case LearningDisseminated e -> passedOn(draft, e);
            default -> {}
        }
    }

    /** The decision was taken on another day than its record said. */
    static void correct(SubjectDraft draft, DecisionRecord decision) {
        for (Measure measure : DECIDED) {
            redate(draft, measure, decision.decisionId(), decision.decidedOn());
        }
    }

    private static void redate(SubjectDraft draft, Measure measure, DecisionId decision, LocalDate on) {
        Fact counted = draft.find(measure, decision);
        if (counted != null && counted.aggregateId().equals(draft.aggregateId())) {
            draft.put(measure, decision, counted.value(), on);
        }
    }

    private static void initiated(SubjectDraft draft, ReviewType type, DecisionRecord decision) {
        draft.put(PRACTICE_REVIEWS_INITIATED, decision.decisionId(), type, decision.decidedOn());
    }

    /** The decision that the review rests on which became public on the day: a case has one review at a time. */
    static Optional<Fact> decided(SubjectDraft draft, UUID review, LocalDate publishedOn) {
        return draft.facts.values().stream()
                .filter(SubjectDraft.of(PRACTICE_REVIEWS_INITIATED))
                .filter(decided ->
                        decided.aggregateId().equals(review) && !decided.on().isAfter(publishedOn))
                .max(Comparator.comparing(Fact::on));
    }

    /** §11.5, 5, 6 and 10 ask after "LCSPRs"; §15.5-20: the other types "carry no statutory clock". */
    private static Measure published(SubjectDraft draft, LocalDate on) {
        return decided(draft, draft.aggregateId(), on)
                        .filter(decided -> ReviewType.valueOf(decided.value()).statutory())
                        .isPresent()
                ? PRACTICE_REVIEWS_PUBLISHED
                : OTHER_REVIEWS_PUBLISHED;
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
