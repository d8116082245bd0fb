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
import uk.casereview.practicereview.ReportEvent.LearningRetagged;
import uk.casereview.practicereview.ReportEvent.ReportQualityAssured;
import uk.casereview.practicereview.ReviewType;
import uk.casereview.shared.DecisionId;

/** What counts of a practice review (§11.5, 5 to 8, 11 and 13). */
final class PracticeReviewFacts {
    private static final List<Measure> DECIDED = List.of(PRACTICE_REVIEWS_INITIATED, PRACTICE_REVIEWS_DISCONTINUED);
    private static final Predicate<Fact> PUBLISHED =
            SubjectDraft.of(PRACTICE_REVIEWS_PUBLISHED, OTHER_REVIEWS_PUBLISHED);

    /** Which decision the review is held by, and which the one was held by that was published; no figure counts them. */
    private static final String HELD_BY = "HELD_BY";

    private static final String PUBLISHED_BY = "PUBLISHED_BY";

    private static final String DELAYED_BY = "DELAYED_BY";

    /** When the report was accepted last. */
    private static final String ASSURED = "ASSURED";

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
            case DelayRecorded e -> delayed(draft, e);
            case FamilyContactRecorded e -> draft.put(FAMILY_CONTACTS, draft.number(), e.outcome(), draft.on());
            case ReportQualityAssured e -> {
                ThemeFacts.learnt(draft, e.themes());
                draft.put(draft.aggregateId(), ASSURED, draft.aggregateId(), e.version(), draft.on(), 0);
            }
            case LearningRetagged e -> retagged(draft, e);
            case LcsprPublished e -> published(draft, e);
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
        draft.put(draft.aggregateId(), HELD_BY, draft.aggregateId(), decision.decisionId(), decision.decidedOn(), 0);
    }

    private static void delayed(SubjectDraft draft, DelayRecorded event) {
        Fact held = draft.facts.get(HELD_BY + "/" + draft.aggregateId());
        if (held != null) {
            draft.put(draft.aggregateId(), DELAYED_BY, draft.number(), held.value(), draft.on(), 0);
        }
        draft.put(DELAYS_OF_PRACTICE_REVIEWS, draft.number(), event.reason(), draft.on());
    }

    /**
     * Whether the delay is of the review whose C6 began on that day: another review of the case has clocks of its own, or
     * none. In rows from before that was kept it may be of any.
     *
     * @param number of the delay
     */
    static boolean isDelayOf(SubjectDraft draft, String number, LocalDate decidedOn) {
        Fact by = draft.facts.get(DELAYED_BY + "/" + number);
        Fact decided = by == null ? null : draft.find(PRACTICE_REVIEWS_INITIATED, by.value());
        return by == null
                || (decided != null
                        && decided.on().equals(decidedOn)
                        && ReviewType.valueOf(decided.value()).statutory());
    }

    /** What an earlier version was about it stays about: only what the last acceptance told is told otherwise. */
    private static void retagged(SubjectDraft draft, LearningRetagged event) {
        Fact assured = draft.facts.get(ASSURED + "/" + draft.aggregateId());
        if (assured != null) {
            ThemeFacts.retagged(draft, assured.on(), event.from(), event.to());
        }
    }

    private static void published(SubjectDraft draft, LcsprPublished event) {
        Fact held = draft.facts.get(HELD_BY + "/" + draft.aggregateId());
        if (held != null) {
            draft.put(draft.aggregateId(), PUBLISHED_BY, draft.number(), held.value(), event.publishedOn(), 0);
        }
        boolean statutory = decided(draft, draft.aggregateId(), draft.number(), event.publishedOn())
                .filter(decided -> ReviewType.valueOf(decided.value()).statutory())
                .isPresent();
        // §11.5, 5, 6 and 10 ask after "LCSPRs"; §15.5-20: the other types "carry no statutory clock"
        draft.put(
                statutory ? PRACTICE_REVIEWS_PUBLISHED : OTHER_REVIEWS_PUBLISHED,
                draft.number(),
                event.mode(),
                event.publishedOn());
    }

    /**
     * The decision by which the review was held whose report became public. A case may have had several reviews, and one
     * may have been decided on late, as of a day before another began: what counts is which was held. In rows from before
     * that was kept it is the one decided on last by then.
     *
     * @param number of the publication
     */
    static Optional<Fact> decided(SubjectDraft draft, UUID review, String number, LocalDate publishedOn) {
        Fact by = draft.facts.get(PUBLISHED_BY + "/" + number);
        Optional<Fact> known =
                by == null ? Optional.empty() : Optional.ofNullable(draft.find(PRACTICE_REVIEWS_INITIATED, by.value()));
        return known.or(() -> draft.facts.values().stream()
                .filter(SubjectDraft.of(PRACTICE_REVIEWS_INITIATED))
                .filter(decided ->
                        decided.aggregateId().equals(review) && !decided.on().isAfter(publishedOn))
                .max(Comparator.comparing(Fact::on)));
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
